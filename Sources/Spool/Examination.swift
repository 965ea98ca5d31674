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

  /// `path` is relative to `incoming`.
  package static func look(at path: FilePath, in incoming: Directory) -> Sight {
    let status: FileStatus
    do throws(SystemError) {
      guard let found = try incoming.statusIfPresent(path) else { return .other(.gone) }
      status = found
    } catch {
      return .other(error.errno == .notDirectory ? .gone : .blocked(.unreadable, nil))
    }
    switch status.kind {
    case .directory: return .other(.folder)
    case .symbolicLink, .other: return .other(.blocked(.notRegular, status))
    case .regular: break
    }
    if let name = path.lastComponent, TemporaryName.matches(FilePath(root: nil, components: name).bytes) {
      return .other(.waiting(.temporaryName, status, due: nil))
    }
    do throws(SystemError) {
      let file = try incoming.open(path, flags: O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
      let opened = try FileStatus.of(descriptor: file.raw)
      guard opened.kind == .regular else { return .other(.blocked(.notRegular, opened)) }
      return .file(opened, Lease.ask(file.raw))
    } catch {
      switch error.errno {
      case .noSuchFileOrDirectory: return .other(.gone)
      case .tooManySymbolicLinkLevels, .improperLink: return .other(.blocked(.notRegular, status))
      default: return .other(.blocked(.unreadable, status))
      }
    }
  }
}
