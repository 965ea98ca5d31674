internal import Glibc
package import Model
package import Platform
internal import SystemPackage

/// How files come into `active/`.
extension SpoolTree {
  /// Moves a complete file from `incoming/` into `active/`.
  package func claim(_ path: SpoolPath, as origin: Origin, examined: FileStatus) throws(SpoolError) -> Claim {
    let claim = Claim(origin: origin, path: path, source: .incoming(examined))
    do throws(SystemError) {
      try incoming.rename(
        path.path, to: directory(.active), as: try makeFolders(for: path, of: origin.arrival))
    } catch {
      try removeFolders(of: claim)
      throw .system(error)
    }
    return claim
  }

  /// What lies in a state as a claim; for `active/` after a restart, and for arrivals that come back.
  /// Nil when the arrival's folder holds no file: an interrupted claim or leave, which is removed.
  package func claim(_ id: ArrivalID, in state: SpoolState) throws(SpoolError) -> Claim? {
    do throws(SystemError) {
      guard let path = try onlyFile(in: id, state) else {
        try directory(state).removeTree(FilePath(id.text))
        return nil
      }
      let spoolPath = SpoolPath(path)
      let status = try directory(state).status(FilePath(id.text).pushing(path))
      let origin = Origin(
        arrival: id, received: Timestamp(microseconds: status.changed / 1000), channel: spoolPath.channel,
        name: spoolPath.name)
      return Claim(
        origin: origin, path: spoolPath, source: .state(state),
        attempts: trouble(of: id, in: state)?.attempts ?? 0)
    } catch { throw .system(error) }
  }

  /// Opens an active arrival's file. Never blocks on a pipe, never follows a link; the caller checks what it is.
  package func open(_ claim: Claim) throws(SpoolError) -> OwnedDescriptor {
    do throws(SystemError) {
      return try directory(.active).open(place(of: claim), flags: O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    } catch { throw .system(error) }
  }

  /// The path of the one file below an arrival's folder, relative to it.
  func onlyFile(in id: ArrivalID, _ state: SpoolState) throws(SystemError) -> FilePath? {
    var path = FilePath()
    while true {
      let folder = try directory(state).directory(FilePath(id.text).pushing(path))
      guard let name = try folder.names().first else { return nil }
      path = path.isEmpty ? name : path.pushing(name)
      if try folder.status(name).kind != .directory { return path }
    }
  }
}
