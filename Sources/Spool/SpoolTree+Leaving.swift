internal import Model
internal import Platform
internal import SystemPackage

/// How files leave `active/` when their way has ended.
extension SpoolTree {
  /// The arrival is in the store: its file goes.
  package func leave(_ claim: Claim) throws(SpoolError) {
    do throws(SystemError) {
      let active = directory(.active)
      do throws(SystemError) { try active.remove(place(of: claim)) } catch  where error.errno == .noSuchFileOrDirectory
      {}
      try removeFolders(of: place(of: claim), in: active)
    } catch { throw .system(error) }
  }

  /// The file is kept for its sender in `outcome/<channel>/duplicates/<arrival id>/`.
  package func keepDuplicate(_ claim: Claim) throws(SpoolError) {
    let leaf = claim.path.path.lastComponent.map { FilePath(root: nil, components: $0) } ?? "file"
    let folder = FilePath(bytes: SpoolName(claim.origin.channel).bytes)
    do throws(SystemError) {
      try outcome.makeDirectory(folder, mode: 0o750)
      let duplicates = folder.appending("duplicates")
      try outcome.makeDirectory(duplicates, mode: 0o750)
      let own = duplicates.appending(claim.origin.arrival.text)
      try outcome.makeDirectory(own, mode: 0o750)
      do {
        try directory(.active).rename(place(of: claim), to: outcome, as: own.pushing(leaf), replacing: true)
      } catch  where error.errno == .noSuchFileOrDirectory {}
    } catch { throw .system(error) }
    try leave(claim)
  }

  /// The file goes back to where it came from: it changed while it was being copied. False when its name is taken or
  /// its folder gone; it is still active then.
  package func putBack(_ claim: Claim) throws(SpoolError) -> Bool {
    do throws(SystemError) {
      do {
        try directory(.active).rename(place(of: claim), to: incoming, as: claim.path.path)
      } catch  where [.fileExists, .noSuchFileOrDirectory].contains(error.errno) { return false }
      try removeFolders(of: place(of: claim), in: directory(.active))
    } catch { throw .system(error) }
    return true
  }
}
