internal import GRDB
internal import Model
internal import Platform
internal import Store
internal import SystemPackage

/// Documents that were being read again when a crash came, or the disk failed: the new record can be in its place and the
/// ledger's line of it missing. The record is sound, and the index is brought to what it says.
struct LateReadings {
  /// Nanoseconds between the end of a record's writing and its line of the ledger, many times over.
  private static let longest: Int64 = 600_000_000_000

  let layout: StoreLayout
  let records: Records
  let index: Index

  /// Only while no commit happens and the index is up to date. `since`, in nanoseconds since 1970, is when the run that
  /// was cut off began; of what it wrote, only what is about as young as the ledger's end can lack its line.
  func bring(since: Int64, segment: Int) throws {
    let ledger = try layout.ledger.statusIfPresent(LedgerReader.name(of: segment))?.modified ?? since
    let limit = max(since, ledger - LateReadings.longest)
    var late: [LedgerEntry] = []
    for shelf in StoreLayout.shelves where try layout.documents.status(shelf).modified >= limit {
      let folder = try layout.documents.directory(shelf)
      for name in try folder.names() {
        guard let digest = StoreLayout.digest(of: name, suffix: ".json"), try folder.status(name).modified >= limit,
          let record = try? records.read(digest), let reading = try reading(in: record)
        else { continue }
        late.append(reading)
      }
    }
    try apply(late)
  }

  /// The same for these documents, where the run goes on. Their records are written anew: whether the first writing is on
  /// the disk is what could not be known. Throws where one cannot be read for now.
  func bring(_ digests: Set<Digest>) throws {
    for digest in digests {
      let record: Model.Record?
      do { record = try records.read(digest) } catch StoreError.corrupt { continue }
      guard let record, let reading = try reading(in: record) else { continue }
      try records.replace(digest, try Records.encode(record))
      try layout.documents.directory(StoreLayout.shelf(digest)).sync()
      try apply([reading])
    }
  }

  /// Nil where the index says the same, or knows no such document.
  private func reading(in record: Model.Record) throws -> LedgerEntry? {
    guard let known = try index.moment(ofReading: record.digest), record.read != known else { return nil }
    return .read(
      record.digest, reader: record.contents.reader, interpreter: record.contents.interpreter, at: record.read)
  }

  private func apply(_ late: [LedgerEntry]) throws {
    guard !late.isEmpty else { return }
    let (position, entries) = (try index.position(), late)
    try index.database.write { database in
      var writer = IndexWriter(database) { try records.read($0) }
      try writer.apply(entries)
      try writer.finish(at: position)
    }
  }
}
