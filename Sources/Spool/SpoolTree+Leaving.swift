internal import Model
internal import Platform
internal import SystemPackage

/// How files leave `active/` when their way has ended.
extension SpoolTree {
  /// The arrival is in the store: its file goes.
  package func leave(_ claim: Claim) throws(SpoolError) {
    do throws(SystemError) { try directory(.active).removeIfPresent(place(of: claim)) } catch { throw .system(error) }
    try removeFolders(of: claim)
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
    } catch { throw .system(error) }
    try removeFolders(of: claim)
    return true
  }
}
