internal import Model
internal import Platform
internal import Store
internal import SystemPackage

/// Removes what is left of the documents that the mark names: of one that the ledger calls forgotten its files, then
/// what others keep of its arrivals, then the names of these in the ledger, then what the index's file still holds of
/// both. One whose tombstone a crash kept from being written stays as it was.
struct Erasure {
  let layout: StoreLayout
  let originals: Originals
  let ledger: Ledger
  let index: Index
  /// Removes what lies outside of the store; given arrivals whose bytes are forgotten.
  let elsewhere: @Sendable ([Arrival]) throws(StoreError) -> Void

  /// Only while no commit happens and the index is up to date. Does nothing twice. `begin` is called when there is
  /// something to erase, which takes as long as writing the whole index.
  func finish(begin: () -> Void = {}) throws {
    let mark = ErasureMark(in: layout.root)
    let digests = try mark.digests()
    guard !digests.isEmpty else { return }
    begin()
    var arrivals: Set<ArrivalID> = []
    for digest in digests {
      let isForgotten = try index.isForgotten(digest)
      if isForgotten { try removeFiles(of: digest) }
      let discarded = try index.arrivals(of: digest).filter { $0.disposition == .discarded }
      if isForgotten { try elsewhere(discarded) }
      arrivals.formUnion(discarded.map(\.origin.arrival))
    }
    if !arrivals.isEmpty { try ledger.eraseNames(of: arrivals) }
    try index.scrub()
    try mark.remove()
  }

  private func removeFiles(of digest: Digest) throws {
    try originals.erase(digest)
    for name in [StoreLayout.stagedRecord(digest), StoreLayout.record(digest)] {
      try layout.documents.removeIfPresent(name)
    }
    let shelf = StoreLayout.shelf(digest)
    for directory in [layout.originals, layout.documents] { try directory.directory(shelf).sync() }
    guard try layout.root.statusIfPresent(Strays.folder) != nil else { return }
    let strays = try layout.root.directory(Strays.folder)
    for suffix in ["", ".json"] { try strays.removeIfPresent(FilePath("\(digest)\(suffix)")) }
    try strays.sync()
  }
}
