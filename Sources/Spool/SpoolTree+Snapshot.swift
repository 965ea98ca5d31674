internal import Glibc
internal import Model
internal import Platform
package import SystemPackage

/// The arrivals of a moment under second names, for a backup: files in the states are never written to, only moved and
/// removed, so that a link keeps what was there.
extension SpoolTree {
  private static let name: FilePath = ".snapshot"
  /// Passes over the states: an arrival that moves against the order in which they are looked at is found by the next.
  private static let passes = 5

  /// Links what is in `active/`, `deferred/` and `quarantine/`, each arrival once, in folders of these names, and returns
  /// the path of their parent. An older snapshot goes. Blocks; call it while no commit happens.
  package func snapshot() throws(SpoolError) -> FilePath {
    try removeSnapshot()
    var linking: (ArrivalID, SpoolState)?
    do throws(SystemError) {
      try top.makeDirectory(SpoolTree.name, mode: 0o700)
      let folder = try top.directory(SpoolTree.name)
      for state in SpoolState.allCases { try folder.makeDirectory(FilePath(state.rawValue), mode: 0o700) }
      var places: [ArrivalID: SpoolState] = [:]
      for pass in 1...SpoolTree.passes {
        var isCalm = true
        for state in SpoolState.allCases {
          let target = try folder.directory(FilePath(state.rawValue))
          for name in try directory(state).names() {
            guard let id = ArrivalID(name.string), places[id] != state else { continue }
            if let former = places[id] {
              isCalm = false
              try remove(id, from: try folder.directory(FilePath(former.rawValue)))
            }
            linking = (id, state)
            guard try link(id, from: directory(state), to: target) else {
              isCalm = false
              try remove(id, from: target)
              continue
            }
            places[id] = state
            linking = nil
          }
        }
        if pass > 1, isCalm { break }
      }
      return folder.path
    } catch {
      // Its owner still is its sender, who may take away every right to it.
      if let (id, state) = linking, [.permissionDenied, .notPermitted].contains(error.errno) {
        throw .cannotBeCopied(id, state: state, error)
      }
      throw .system(error)
    }
  }

  package func removeSnapshot() throws(SpoolError) {
    do throws(SystemError) { try top.removeTree(SpoolTree.name) } catch { throw .system(error) }
  }

  /// False when it left in the middle.
  private func link(_ id: ArrivalID, from source: Directory, to target: Directory) throws(SystemError) -> Bool {
    let (name, note) = (FilePath(id.text), FilePath(id.text + ".json"))
    do throws(SystemError) {
      try target.makeDirectory(name, mode: 0o700)
      guard try source.directory(name).linkTree(to: try target.directory(name)) else { return false }
      if try source.statusIfPresent(note) != nil { try source.link(note, to: target, as: note) }
      return true
    } catch {
      guard error.errno == .noSuchFileOrDirectory else { throw error }
      return false
    }
  }

  private func remove(_ id: ArrivalID, from target: Directory) throws(SystemError) {
    try target.removeTree(FilePath(id.text))
    try target.removeIfPresent(FilePath(id.text + ".json"))
  }

  /// Puts the arrivals of a snapshot, or of a copy of one, into a spool. False, and nothing is done, when it has an
  /// arrival that is not among them. The files are on the disk afterwards.
  package func restore(from path: FilePath) throws(SpoolError) -> Bool {
    do throws(SystemError) {
      let source = try Directory(path)
      for state in SpoolState.allCases {
        let coming = Set(try source.directory(FilePath(state.rawValue)).names())
        for name in try directory(state).names() where !coming.contains(name) { return false }
      }
      for state in SpoolState.allCases {
        try FileCopy.copyTree(from: try source.directory(FilePath(state.rawValue)), to: directory(state))
      }
      try top.syncFileSystem()
      return true
    } catch { throw .system(error) }
  }
}
