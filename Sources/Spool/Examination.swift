internal import Glibc
internal import Model
package import Platform
package import SystemPackage

/// A careful look at one name in `incoming/`, where anybody may put anything: links are not followed, pipes and
/// devices not opened, and nothing is changed.
package enum Examination {
  /// What is there before its quiet is judged: a regular file with the answer of its lease, or a finding at once.
  package enum Sight: Sendable {
    case file(FileStatus, Lease.Answer)
    case other(Finding)
  }

  /// `name` is the name of one entry of `folder`.
  package static func look(at name: FilePath, in folder: Directory) -> Sight {
    let status: FileStatus
    do throws(SystemError) {
      guard let found = try folder.statusIfPresent(name) else { return .other(.gone) }
      status = found
    } catch { return .other(finding(for: error, nil)) }
    switch status.kind {
    case .directory: return .other(.folder)
    case .symbolicLink, .other: return .other(.blocked(.notRegular, status))
    case .regular: break
    }
    if TemporaryName.matches(name.bytes) { return .other(.waiting(.temporaryName, status, due: nil)) }
    do throws(SystemError) {
      let file = try folder.open(name, flags: O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
      let opened = try FileStatus.of(descriptor: file.raw)
      guard opened.kind == .regular else { return .other(.blocked(.notRegular, opened)) }
      return .file(opened, Lease.ask(file.raw))
    } catch { return .other(finding(for: error, status)) }
  }

  /// What a system call's refusal says of the file, or of the machine.
  package static func finding(for error: SystemError, _ status: FileStatus?) -> Finding {
    switch error.errno {
    case .noSuchFileOrDirectory, .notDirectory, .staleNFSFileHandle: .gone
    case .tooManySymbolicLinkLevels, .improperLink: .blocked(.notRegular, status)
    case .permissionDenied, .notPermitted: .blocked(.unreadable, status)
    default: error.isOfTheMachine ? .trouble(error.description) : .blocked(.unreadable, status)
    }
  }
}

extension SystemError {
  /// Whether the machine lacks something, for every file alike, and for a while.
  var isOfTheMachine: Bool {
    [
      .noSpace, .diskQuotaExceeded, .tooManyOpenFiles, .tooManyOpenFilesInSystem, .noMemory, .ioError,
      .readOnlyFileSystem,
    ].contains(errno)
  }
}
