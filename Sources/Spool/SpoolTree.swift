internal import Glibc
package import Model
package import Platform
internal import Synchronization
package import SystemPackage

/// The spool's directories and the moves between them.
///
/// Purpose: an arrival's directory is its state, and `rename(2)` is the transition. No transition is synced: the store's
/// commit is, and working on an arrival again does nothing twice. Trusted: everything outside `incoming/`, which is the
/// daemon's alone. Limits: one mount for all of it; one daemon at a time, which the store's lock sees to.
package final class SpoolTree: Sendable {
  package let root: FilePath
  package let incoming: Directory
  let top: Directory
  private let states: [SpoolState: Directory]
  let outcome: Directory
  let idle: IdleFolders
  let carryings: Carryings
  let leftovers = Leftovers()
  private let paused: Mutex<Bool>

  /// Opens the spool, making what is missing.
  package init(_ root: FilePath) throws(SpoolError) {
    do throws(SystemError) {
      self.root = root
      top = try Directory.make(root, mode: 0o755)
      try top.makeDirectory("incoming", mode: 0o755)
      incoming = try top.directory("incoming")
      try incoming.makeDirectory(FilePath(SpoolPath.generalChannel), mode: 0o770)
      var states: [SpoolState: Directory] = [:]
      for state in SpoolState.allCases {
        try top.makeDirectory(FilePath(state.rawValue), mode: 0o700)
        states[state] = try top.directory(FilePath(state.rawValue))
      }
      self.states = states
      try top.makeDirectory("outcome", mode: 0o755)
      outcome = try top.directory("outcome")
      idle = try IdleFolders(in: top)
      carryings = try Carryings(in: top)
      // Of a backup that a crash cut off.
      try top.removeTree(".snapshot")
      // Arrivals that are synced later would be lost with the folder they lie in.
      try top.sync()
      paused = Mutex(try top.statusIfPresent("paused") != nil)
    } catch { throw .system(error) }
    try checkMount()
    do throws(SystemError) { try settleCarryings() } catch { throw .system(error) }
  }

  /// Every arrival of a state, oldest first.
  package func arrivals(_ state: SpoolState) throws(SpoolError) -> [ArrivalID] {
    do throws(SystemError) { return try SpoolTree.arrivals(in: directory(state)).sorted() } catch {
      throw .system(error)
    }
  }

  /// The arrivals of a state one at a time, in no order: there may be very many that wait for a person.
  package func scan(_ state: SpoolState) throws(SpoolError) -> ArrivalScan {
    do throws(SystemError) { return ArrivalScan(try DirectoryScan(directory(state))) } catch { throw .system(error) }
  }

  /// Whether an arrival has a folder in a state. Throws where that cannot be told: an arrival that is taken for absent would
  /// not be counted, or be taken twice.
  package func holds(_ id: ArrivalID, in state: SpoolState) throws(SpoolError) -> Bool {
    do throws(SystemError) { return try directory(state).statusIfPresent(FilePath(id.text)) != nil } catch {
      throw .system(error)
    }
  }

  /// Whether arrivals can be moved in and out.
  package func isUsable(_ state: SpoolState) -> Bool { directory(state).isUsable }

  /// Whether claims are stopped; kept as the file `paused`, so that it survives a restart.
  package var isPaused: Bool { paused.withLock { $0 } }

  package func setPaused(_ paused: Bool) throws(SpoolError) {
    do throws(SystemError) {
      if paused {
        _ = try top.open("paused", flags: O_WRONLY | O_CREAT, mode: 0o600)
      } else {
        try top.removeIfPresent("paused")
      }
      try top.sync()
    } catch { throw .system(error) }
    self.paused.withLock { $0 = paused }
  }

  /// Writes all claims of until now to the disk.
  package func syncClaims() throws(SpoolError) {
    do throws(SystemError) { try top.syncFileSystem() } catch { throw .system(error) }
  }

  // MARK: Parts

  func directory(_ state: SpoolState) -> Directory {
    guard let directory = states[state] else { preconditionFailure("every state has its directory") }
    return directory
  }

  func place(of claim: Claim) -> FilePath { FilePath(claim.origin.arrival.text).pushing(claim.path.path) }

  /// The file's path inside `active/`, with all folders on the way made.
  func makeFolders(for path: SpoolPath, of id: ArrivalID) throws(SystemError) -> FilePath {
    let active = directory(.active)
    let folder = path.path.removingLastComponent()
    if !idle.take(folder, to: active, as: FilePath(id.text)) {
      var made = FilePath(id.text)
      try active.makeDirectory(made, mode: 0o700)
      for component in folder.components {
        made.append(component)
        try active.makeDirectory(made, mode: 0o700)
      }
    }
    return FilePath(id.text).pushing(path.path)
  }

  /// Lets go of an arrival's emptied folders. Only those of an arrival that this run claimed as one regular file are
  /// known to be empty and kept for the next; of the others only what is empty goes.
  func removeFolders(of claim: Claim) throws(SpoolError) {
    do throws(SystemError) {
      let active = directory(.active)
      let name = FilePath(claim.origin.arrival.text)
      // Where they cannot be kept they are removed, as those of any other arrival.
      let folder = claim.path.path.removingLastComponent()
      if case .incoming = claim.source, (try? idle.keep(folder, from: active, name)) == true { return }
      try active.removeEmptyFolders(name)
    } catch {
      if error.errno != .noSuchFileOrDirectory { throw .system(error) }
    }
  }

  private func checkMount() throws(SpoolError) {
    do throws(SystemError) {
      let here = try FileStatus.of(descriptor: incoming.descriptor.raw)
      let there = try FileStatus.of(descriptor: directory(.active).descriptor.raw)
      guard here.device == there.device else { throw SystemError(call: "rename", errno: .improperLink) }
    } catch { throw error.errno == .improperLink ? .dividedMounts : .system(error) }
  }

  private static func arrivals(in directory: Directory) throws(SystemError) -> [ArrivalID] {
    try directory.names().compactMap { name in ArrivalID(String(decoding: name.bytes, as: UTF8.self)) }
  }
}
