package import Model
package import Platform
package import SystemPackage

/// How files leave `active/` when their way has ended.
extension SpoolTree {
  /// The arrival is in the store: its file goes. Where it throws, it goes at one of the next scans.
  package func leave(_ claim: Claim) throws(SpoolError) {
    do throws(SpoolError) {
      do throws(SystemError) { try directory(.active).removeIfPresent(place(of: claim)) } catch { throw .system(error) }
      try removeFolders(of: claim)
    } catch {
      leftovers.add(claim.origin.arrival, .file(claim))
      throw error
    }
  }

  /// Removes what could not be removed when its way had ended.
  func clearLeftovers() {
    undoAbandoned()
    carryings.save()
    leftovers.removeChildren { id in (try? discard(id, from: .active)) != nil }
    for (id, kind) in leftovers.take() {
      switch kind {
      case .folders:
        do throws(SystemError) { try directory(.active).removeEmptyFolders(FilePath(id.text)) } catch {
          leftovers.add(id, kind)
        }
      // They note themselves again.
      case .file(let claim): try? leave(claim)
      case .duplicate(let claim): try? keepDuplicate(claim)
      case .discarded(let state): try? discard(id, from: state)
      }
    }
  }

  /// The file is kept for its sender in `outcome/<channel>/duplicates/<arrival id>/`. Where it throws, that is tried again
  /// at the next scans.
  package func keepDuplicate(_ claim: Claim) throws(SpoolError) {
    let leaf = claim.path.path.lastComponent.map { FilePath(root: nil, components: $0) } ?? "file"
    let folder = FilePath(bytes: SpoolName(claim.origin.channel).bytes)
    do throws(SystemError) {
      let duplicates = folder.appending("duplicates")
      let own = duplicates.appending(claim.origin.arrival.text)
      // The group of `outcome/`, which is the senders', goes down with the set-group-id bit.
      for made in [folder, duplicates, own] where try outcome.makeDirectory(made, mode: 0o750) {
        try outcome.setMode(made, 0o2750)
      }
      do {
        try directory(.active).rename(place(of: claim), to: outcome, as: own.pushing(leaf), replacing: true)
      } catch  where error.errno == .noSuchFileOrDirectory {}
    } catch {
      leftovers.add(claim.origin.arrival, .duplicate(claim))
      throw .system(error)
    }
    try leave(claim)
  }

  /// Removes what lies in `outcome/` for the senders of these arrivals, kept files and receipts, as far as there is any,
  /// in a spool that need not be open.
  package static func removeKept(_ origins: [Origin], in spool: FilePath) throws(SystemError) {
    let outcome: Directory
    do throws(SystemError) { outcome = try Directory(spool.appending("outcome")) } catch {
      if error.errno == .noSuchFileOrDirectory { return }
      throw error
    }
    for origin in origins {
      let channel = FilePath(bytes: (SpoolName(escaped: origin.channel) ?? SpoolName(origin.channel)).bytes)
      for folder in [channel, FilePath(bytes: SpoolName(origin.channel).bytes)] {
        try outcome.removeTree(folder.appending("duplicates").appending(origin.arrival.text))
      }
    }
    try Receipts.remove(of: origins, in: outcome)
  }

  /// The file goes back to where it came from: it changed while it was being copied. False when its name is taken or
  /// its folder gone; it is still active then.
  package func putBack(_ claim: Claim) throws(SpoolError) -> Bool {
    do throws(SystemError) {
      let (folder, leaf) = try incomingFolder(of: claim.path)
      try directory(.active).rename(place(of: claim), to: folder, as: leaf)
    } catch {
      switch error.errno {
      case .fileExists, .noSuchFileOrDirectory, .notDirectory, .tooManySymbolicLinkLevels, .improperLink: return false
      default: throw .system(error)
      }
    }
    do throws(SpoolError) { try removeFolders(of: claim) } catch { leftovers.add(claim.origin.arrival, .folders) }
    return true
  }
}
