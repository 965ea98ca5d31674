internal import Model
internal import Platform
internal import Store
internal import SystemPackage

/// Originals and records that no document of the ledger needs: what a crash left between two steps.
///
/// They are moved to `strays/`, never deleted, unless they are empty or of a document that was erased: if the ledger lost a line, they are what is left of
/// a document. An arrival that was on its way makes them again when it is processed again. `StraysReturn` is the way back.
struct Strays {
  static let folder: FilePath = "strays"

  let layout: StoreLayout
  let originals: Originals
  let index: Index

  /// Only while no commit happens and the index is up to date. With `since`, in nanoseconds since 1970, only shelves
  /// on which something was put or taken since then.
  func setAside(since: Int64 = .min, progress: (StoreProgress) -> Void = { _ in }) throws {
    let kinds = [(layout.originals, ""), (layout.documents, ".json")]
    let total = kinds.count * StoreLayout.shelves.count
    var done = 0
    for (directory, suffix) in kinds {
      for (byte, shelf) in StoreLayout.shelves.enumerated() {
        if try directory.status(shelf).modified >= since {
          let stored = try index.stored(onShelf: UInt8(byte))
          try setAside(from: try directory.directory(shelf), of: stored, suffix: suffix)
        }
        done += 1
        progress(StoreProgress(stage: "strays", done: done, total: total))
      }
    }
  }

  /// `stored` are the shelf's documents, asked for at once: a question for each file takes six times as long.
  private func setAside(from shelf: Directory, of stored: Set<Digest>, suffix: String) throws {
    for name in try shelf.names() {
      guard let digest = StoreLayout.digest(of: name, suffix: suffix), !stored.contains(digest),
        !originals.isHeld(digest)
      else { continue }
      if try shelf.status(name).size == 0 || index.isForgotten(digest) {
        // A record that was prepared and never written, or what came again of a document that was erased.
        try shelf.remove(name)
        continue
      }
      try layout.root.makeDirectory(Strays.folder, mode: 0o700)
      let strays = try layout.root.directory(Strays.folder)
      try shelf.rename(name, to: strays, as: name, replacing: true)
    }
  }
}
