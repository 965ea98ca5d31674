internal import Glibc
package import Model
package import Platform
internal import SystemPackage

/// How files come into `active/`.
extension SpoolTree {
  /// Moves a complete file from `incoming/` into `active/`. Senders may swap names at any moment: folders are opened
  /// without following links, and what was moved must be the file that was examined; anything else goes back and is
  /// ESTALE.
  package func claim(_ path: SpoolPath, as origin: Origin, examined: FileStatus) throws(SpoolError) -> Claim {
    let claim = Claim(origin: origin, path: path, source: .incoming(examined))
    do throws(SystemError) {
      let (folder, leaf) = try incomingFolder(of: path)
      let active = directory(.active)
      let target = try makeFolders(for: path, of: origin.arrival)
      try folder.rename(leaf, to: active, as: target)
      do throws(SystemError) {
        if try active.status(target).isSameFile(as: examined) { return claim }
        try active.rename(target, to: folder, as: leaf)
      } catch {
        // It is in `active/` all the same, and nobody else would ever look there: whoever opens it finds out.
        return claim
      }
      throw SystemError(call: "renameat2", errno: .staleNFSFileHandle)
    } catch {
      do throws(SystemError) { try directory(.active).removeEmptyFolders(FilePath(origin.arrival.text)) } catch {
        leftovers.add(origin.arrival, .folders)
      }
      throw .system(error)
    }
  }

  /// Takes the file of an arrival whose claim a crash undid: it lies in `incoming/` again and was put there before it was
  /// received, by clocks that may have jumped and tell moments apart by some milliseconds only. So `isOwn` is asked of a file
  /// that may be it. Nothing happens when there is none.
  package func reclaim(_ origin: Origin, isOwn: (borrowing OwnedDescriptor) throws -> Bool) throws {
    guard !origin.name.bytes.isEmpty else { return }
    var places = [SpoolPath(channel: origin.channel, name: origin.name)]
    if origin.channel == SpoolPath.generalChannel { places.append(SpoolPath(FilePath(bytes: origin.name.bytes))) }
    for place in places where place.channel == origin.channel {
      guard let file = try unlessSenders({ () throws(SystemError) in try undone(origin, at: place) }) ?? nil,
        try isOwn(file)
      else { continue }
      let taken: Void? = try unlessSenders { () throws(SystemError) in
        let status = try FileStatus.of(descriptor: file.raw)
        try removeEmptyFolders(of: origin.arrival)
        do throws(SpoolError) { _ = try claim(place, as: origin, examined: status) } catch {
          if case .system(let cause) = error { throw cause }
          throw SystemError(call: "renameat2", errno: .ioError)
        }
      }
      if taken != nil { return }
    }
  }

  /// The file that may be an arrival's, when that has none in any state.
  private func undone(_ origin: Origin, at place: SpoolPath) throws(SystemError) -> OwnedDescriptor? {
    let (folder, leaf) = try incomingFolder(of: place)
    guard let status = try folder.statusIfPresent(leaf), status.kind == .regular,
      status.changed / 1000 <= origin.received.microseconds, try !hasFile(of: origin.arrival)
    else { return nil }
    return try folder.open(leaf, flags: O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
  }

  /// Nil where something failed that senders did meanwhile, or that may not be moved: it is the intake's to find.
  private func unlessSenders<Result: ~Copyable>(
    _ body: () throws(SystemError) -> Result
  ) throws(SpoolError) -> Result? {
    do throws(SystemError) { return try body() } catch {
      if case .trouble = Examination.finding(for: error, nil) { throw .system(error) }
      return nil
    }
  }

  /// They would stand in the way of the arrival's folder.
  private func removeEmptyFolders(of id: ArrivalID) throws(SystemError) {
    for state in SpoolState.allCases {
      guard try directory(state).statusIfPresent(FilePath(id.text)) != nil else { continue }
      try directory(state).removeTree(FilePath(id.text))
      try directory(state).removeIfPresent(FilePath(id.text + ".json"))
    }
  }

  /// Removes its folders in a state, if there is no file in them. True when they are gone.
  package func removeEmptyFolders(of id: ArrivalID, in state: SpoolState) throws(SpoolError) -> Bool {
    do throws(SystemError) { try directory(state).removeEmptyFolders(FilePath(id.text)) } catch { throw .system(error) }
    return try !holds(id, in: state)
  }

  /// Whether its file lies in a state; of a claim that a crash undid in part, empty folders may.
  private func hasFile(of id: ArrivalID) throws(SystemError) -> Bool {
    for state in SpoolState.allCases {
      guard try directory(state).statusIfPresent(FilePath(id.text)) != nil else { continue }
      if try onlyFile(in: id, state) != nil { return true }
    }
    return false
  }

  /// The folder of a path in `incoming/`, opened without following links, and the name in it.
  func incomingFolder(of path: SpoolPath) throws(SystemError) -> (Directory, FilePath) {
    guard let leaf = path.path.lastComponent else { throw SystemError(call: "openat2", errno: .invalidArgument) }
    let folder = path.path.removingLastComponent()
    return (folder.isEmpty ? incoming : try incoming.directory(folder), FilePath(root: nil, components: leaf))
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

  /// The same, and nil too when the arrival has no folder there.
  func claimIfPresent(_ id: ArrivalID, in state: SpoolState) throws(SpoolError) -> Claim? {
    do throws(SystemError) {
      guard try directory(state).statusIfPresent(FilePath(id.text)) != nil else { return nil }
    } catch { throw .system(error) }
    return try claim(id, in: state)
  }

  /// The channel of what lies in a state, told by its path; nil when nothing does. Changes nothing.
  package func channel(of id: ArrivalID, in state: SpoolState) throws(SpoolError) -> String? {
    do throws(SystemError) { return try onlyFile(in: id, state).map { SpoolPath($0).channel } } catch {
      throw .system(error)
    }
  }

  /// Opens an active arrival's file. Never blocks on a pipe, never follows a link; the caller checks what it is.
  package func open(_ claim: Claim) throws(SpoolError) -> OwnedDescriptor {
    do throws(SystemError) {
      return try directory(.active).open(place(of: claim), flags: O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    } catch { throw .system(error) }
  }

  /// Opens the file of an arrival in a state, likewise; nil when there is none.
  package func open(_ id: ArrivalID, in state: SpoolState) throws(SpoolError) -> OwnedDescriptor? {
    do throws(SystemError) {
      guard let path = try onlyFile(in: id, state) else { return nil }
      return try directory(state).open(
        FilePath(id.text).pushing(path), flags: O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    } catch {
      if error.errno == .noSuchFileOrDirectory { return nil }
      throw .system(error)
    }
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
