internal import Glibc
internal import Model
internal import Platform
internal import Synchronization
internal import SystemPackage

/// How files come into `active/` from another mount, where they cannot be renamed.
///
/// The copy has no name until it is whole and on the disk, so that no part of a file is ever taken for it. Then a note says
/// which file it is, then it gets its name in `active/`, then the source goes, if it is still the file that was copied,
/// then the note. Only after that is the arrival worked on. Trusted: nothing of the source; it is read as any file of
/// `incoming/`. Limits: between the last look at the source and its removal there is a moment in which a sender may put
/// another file in its place, which is then removed instead; rename(2) has no such moment.
extension SpoolTree {
  private enum Removal { case gone, other, refused, unknown }

  /// Takes a complete file. Blocks for as long as the copy takes; `goesOn` is asked after each piece.
  func carry(_ job: Carrier.Job, goesOn: () -> Bool = { true }) -> Carrier.Outcome {
    let folder: Directory
    let leaf: FilePath
    do throws(SystemError) { (folder, leaf) = try incomingFolder(of: job.path) } catch {
      return SpoolTree.outcome(ofSource: error)
    }
    if let abandoned = carryings.abandoned.withLock({ $0[job.path.path] }) {
      guard undo(abandoned, of: job.path.path) else { return .refused(.copyLeftBehind, isCostly: false) }
    }
    let id = job.origin.arrival
    let note = CarryNote(job.path.path, job.examined)
    if let former = carryings.arrival(of: job.path.path, job.examined) {
      return removeAgain(note, former, leaf, in: folder)
    }
    guard folder.isUsable else { return .refused(.unremovable, isCostly: false) }
    do throws(CarryingError) {
      let copied = try bring(job, note, leaf, from: folder, goesOn)
      switch removal(of: note, leaf, in: folder) {
      // The source is gone: what is left of the note tells the next start that, and no more.
      case .gone: try? carryings.end(id)
      case .unknown: carryings.leave(id, note)
      case .other:
        undo(id, of: job.path.path)
        return .changed
      case .refused:
        undo(id, of: job.path.path)
        return .refused(.unremovable, isCostly: true)
      }
      return .taken(Claim(origin: job.origin, path: job.path, source: .incoming(copied)))
    } catch {
      switch error {
      case .source(let cause): return SpoolTree.outcome(ofSource: cause)
      case .target(let cause):
        undo(id, of: job.path.path)
        return .trouble(cause.description)
      case .changed: return .changed
      case .stopped: return .left
      }
    }
  }

  /// Finishes what a crash left between copy and removal. Where the other mount cannot be asked, the arrival goes its way
  /// and the note stays.
  func settleCarryings() throws(SystemError) {
    for (id, note) in try carryings.unfinished {
      let isTaken = SpoolState.allCases.contains { ((try? onlyFile(in: id, $0)) ?? nil) != nil }
      guard isTaken, let note else {
        try carryings.end(id)
        continue
      }
      let path = SpoolPath(FilePath(bytes: note.path.bytes))
      let removal: Removal
      do throws(SystemError) {
        let (folder, leaf) = try incomingFolder(of: path)
        removal = self.removal(of: note, leaf, in: folder)
      } catch { removal = .unknown }
      switch removal {
      case .gone, .other: try carryings.end(id)
      case .refused, .unknown: carryings.leave(id, note)
      }
    }
  }

  /// From the source to a durable copy in `active/`, with its note.
  private func bring(
    _ job: Carrier.Job, _ note: CarryNote, _ leaf: FilePath, from folder: Directory, _ goesOn: () -> Bool
  ) throws(CarryingError) -> FileStatus {
    let input: OwnedDescriptor
    do throws(SystemError) {
      input = try folder.open(leaf, flags: O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    } catch { throw .source(error) }
    let before: FileStatus
    do throws(SystemError) { before = try FileStatus.of(descriptor: input.raw) } catch { throw .source(error) }
    guard before.kind == .regular, note.names(before) else { throw .changed }
    do throws(SystemError) {
      var copy = try AtomicFile(in: carryings.directory, mode: 0o600)
      try FileCopy.fill(copy, from: input, modified: note.modified, goesOn: goesOn)
      try copy.sync()
      let copied = try FileStatus.of(descriptor: copy.descriptor.raw)
      let isAsBefore = (try? FileStatus.of(descriptor: input.raw)).map(note.names) ?? false
      guard isAsBefore, copied.size == note.size, Lease.ask(input.raw) != .beingWritten else {
        throw SystemError(call: "copy", errno: .resourceBusy)
      }
      try carryings.begin(job.origin.arrival, note)
      let active = directory(.active)
      let target = try makeFolders(for: job.path, of: job.origin.arrival)
      guard try copy.publish(in: active, as: target) else { throw SystemError(call: "linkat", errno: .fileExists) }
      var made = target.removingLastComponent()
      while !made.isEmpty {
        try active.directory(made).sync()
        made.removeLastComponent()
      }
      try active.sync()
      return copied
    } catch {
      switch (error.call, error.errno) {
      case ("copy", .canceled): throw .stopped
      case ("copy", _): throw .changed
      case ("read", _): throw .source(error)
      default: throw .target(error)
      }
    }
  }

  /// Removes the source, if it is still the file that was copied.
  private func removal(of note: CarryNote, _ leaf: FilePath, in folder: Directory) -> Removal {
    do throws(SystemError) {
      guard let status = try folder.statusIfPresent(leaf) else {
        // Nothing is there; but is it the mount that is looked at?
        return try folder.status(".").device == note.device ? .gone : .unknown
      }
      guard note.names(status) else { return .other }
    } catch { return .unknown }
    do throws(SystemError) { try folder.remove(leaf) } catch {
      switch error.errno {
      case .noSuchFileOrDirectory: return .gone
      case .permissionDenied, .notPermitted, .readOnlyFileSystem: return .refused
      // A server that does not answer may have done it all the same.
      default: return .unknown
      }
    }
    do throws(SystemError) { try folder.sync() } catch {
      // Some file systems cannot sync a directory, and need not.
      return [.invalidArgument, .noFunction, .notSupported].contains(error.errno) ? .gone : .unknown
    }
    return .gone
  }

  /// The file was taken before, by a copy whose source could not be seen to be gone: only that is left to do.
  private func removeAgain(
    _ note: CarryNote, _ id: ArrivalID, _ leaf: FilePath, in folder: Directory
  ) -> Carrier.Outcome {
    switch removal(of: note, leaf, in: folder) {
    case .gone:
      try? carryings.end(id)
      return .left
    case .other:
      try? carryings.end(id)
      return .changed
    case .refused: return .refused(.unremovable, isCostly: false)
    case .unknown: return .refused(.unreadable, isCostly: false)
    }
  }

  /// The copy goes; the source is what there is. A crash in between leaves the note, by which the next start removes the
  /// source of a copy that is still there. What cannot be taken back now is when that file is to be copied again, or at the
  /// next scan. False where it could not be.
  @discardableResult
  private func undo(_ id: ArrivalID, of path: FilePath) -> Bool {
    do throws(SystemError) {
      try directory(.active).removeTree(FilePath(id.text))
      try directory(.active).sync()
      try carryings.end(id)
    } catch {
      carryings.abandoned.withLock { $0[path] = id }
      return false
    }
    carryings.abandoned.withLock { if $0[path] == id { $0[path] = nil } }
    return true
  }

  func undoAbandoned() { for (path, id) in carryings.abandoned.withLock({ $0 }) { undo(id, of: path) } }

  private static func outcome(ofSource error: SystemError) -> Carrier.Outcome {
    switch Examination.finding(for: error, nil) {
    case .gone: .left
    case .blocked(let reason, _): .refused(reason, isCostly: false)
    default: .refused(.unreadable, isCostly: false)
    }
  }
}
