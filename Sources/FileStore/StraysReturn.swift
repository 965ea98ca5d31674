internal import Model
internal import Platform
internal import Store
internal import SystemPackage

/// Puts back from `strays/` what the ledger's documents need. A bit that flips in the index can make it forget a document
/// whose files it then, after a crash, takes for strays; the ledger knows better.
struct StraysReturn {
  let layout: StoreLayout

  /// Before an index is made from the ledger up to `end`: it then finds the records again.
  func run(_ ledger: LedgerReader, upTo end: LedgerPosition) throws {
    let names = try names()
    guard !names.isEmpty else { return }
    var needed: Set<Digest> = []
    try ledger.read(from: LedgerPosition(segment: 1, offset: 0), to: end) { line, _, _ in
      guard case .entry(let entry) = line else { return }
      switch entry {
      case .settled(let settlement):
        if settlement.disposition.isSighting, let digest = settlement.digest { needed.insert(digest) }
      case .decided(let decision):
        if decision.kind == .forget, case .document(let digest) = decision.subject { needed.remove(digest) }
      case .arrived, .read, .audited: break
      }
    }
    let strays = try layout.root.directory(Strays.folder)
    for (shelves, suffix) in [(layout.originals, ""), (layout.documents, ".json")] {
      for name in names {
        guard let digest = StoreLayout.digest(of: name, suffix: suffix), needed.contains(digest) else { continue }
        // One that cannot be put back is missed by what is made next, which names its document.
        try? putBack(name, from: strays, to: try shelves.directory(StoreLayout.shelf(digest)))
      }
    }
  }

  private func putBack(_ name: FilePath, from strays: Directory, to shelf: Directory) throws(SystemError) {
    guard try shelf.statusIfPresent(name) == nil else { return }
    try strays.rename(name, to: shelf, as: name, replacing: false)
    try shelf.sync()
  }

  /// Whether this file of a document is there.
  func has(_ name: FilePath) throws(SystemError) -> Bool {
    try layout.root.statusIfPresent(Strays.folder.pushing(name)) != nil
  }

  private func names() throws(SystemError) -> [FilePath] {
    guard try layout.root.statusIfPresent(Strays.folder) != nil else { return [] }
    return try layout.root.directory(Strays.folder).names()
  }
}
