internal import Model
internal import Platform
internal import Store
internal import SystemPackage

/// Documents that were being read again when a crash came: the new record is beside the old one, and the ledger says whether
/// it counts.
struct StagedReadings {
  let layout: StoreLayout
  let records: Records

  /// Puts those in their places whose line the ledger has up to `end`, and removes the others: they are read again. Before
  /// anything is made of the records.
  func settle(_ ledger: LedgerReader, upTo end: LedgerPosition) throws {
    let staged = try staged()
    guard !staged.isEmpty else { return }
    var told: Set<Digest> = []
    try ledger.read(from: LedgerPosition(segment: 1, offset: 0), to: end) { line, _, _ in
      guard case .entry(.read(let digest, _, _, let moment)) = line, staged[digest] == moment else { return }
      told.insert(digest)
    }
    for digest in staged.keys {
      if told.contains(digest) { try records.promote(digest) } else { try records.unstage(digest) }
    }
    for shelf in Set(staged.keys.map(StoreLayout.shelf)) { try layout.documents.directory(shelf).sync() }
  }

  /// With the moments of the readings; nil for one that is not whole.
  private func staged() throws -> [Digest: Timestamp?] {
    var staged: [Digest: Timestamp?] = [:]
    let suffix = Array(StoreLayout.stagedSuffix.utf8)
    for shelf in StoreLayout.shelves {
      let scan = try DirectoryScan(try layout.documents.directory(shelf))
      while let entry = try scan.next() {
        guard entry.name.suffix(suffix.count).elementsEqual(suffix),
          let digest = StoreLayout.digest(of: FilePath(bytes: entry.name), suffix: StoreLayout.stagedSuffix)
        else { continue }
        staged[digest] = .some(try records.moment(ofStaged: digest))
      }
    }
    return staged
  }
}
