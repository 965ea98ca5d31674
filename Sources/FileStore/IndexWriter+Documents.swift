internal import FoundationEssentials
internal import GRDB
internal import Model
internal import Store

/// Documents, their pages and facts, out of their records.
extension IndexWriter {
  mutating func sighted(_ digest: Digest, by origin: Origin, size: Int64) throws {
    let (id, received) = (origin.arrival.text, origin.received.microseconds)
    try run(
      """
      UPDATE document SET sightings = sightings + 1,
        shared = shared OR (SELECT channel FROM arrival WHERE id = first_arrival) <> ?4,
        first_arrival = CASE WHEN (?1, ?2) < (first_received, first_arrival) THEN ?2 ELSE first_arrival END,
        first_received = min(first_received, ?1)
      WHERE digest = ?3
      """, [received, id, Data(digest.bytes), origin.channel])
    if database.changesCount == 1 { return }
    let found = try readable(digest)
    try run(
      """
      INSERT INTO document (digest, size, media_type, kind, title, language, pages, has_text, parent, reader,
        reader_version, interpreter, interpreter_version, read, first_received, first_arrival, sightings)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
      """, [Data(digest.bytes), found?.size ?? size] + columns(found) + [received, id])
    let document = database.lastInsertedRowID
    try run("DELETE FROM forgotten WHERE digest = ?", [Data(digest.bytes)])
    guard let found else { return }
    try insertPages(of: found, document: document)
    try insertFacts(of: found, document: document)
  }

  mutating func read(_ digest: Digest) throws {
    guard let found = try readable(digest) else { return }
    let statement = try database.cachedStatement(sql: "SELECT id FROM document WHERE digest = ?")
    guard let id = try Int64.fetchOne(statement, arguments: [Data(digest.bytes)]) else { return }
    try run(
      """
      UPDATE document SET media_type = ?, kind = ?, title = ?, language = ?, pages = ?, has_text = ?, parent = ?,
        reader = ?, reader_version = ?, interpreter = ?, interpreter_version = ?, read = ? WHERE id = ?
      """, columns(found) + [id])
    try removeParts(of: id)
    try insertPages(of: found, document: id)
    try insertFacts(of: found, document: id)
  }

  func removeParts(of document: Int64) throws {
    let page = document << IndexSchema.pageBits
    try run("DELETE FROM page WHERE rowid BETWEEN ? AND ?", [page, page + Int64(Contents.mostPages)])
    let fact = document << IndexSchema.factBits
    try run("DELETE FROM fact WHERE id BETWEEN ? AND ?", [fact, fact + Int64(Contents.mostFacts) - 1])
  }

  private mutating func readable(_ digest: Digest) throws -> Model.Record? {
    do {
      if let found = try record(digest) { return found }
      problems.append(IndexWriter.problem(digest, "The document has no record."))
    } catch let error as StoreError {
      guard case .corrupt(let what, _) = error else { throw error }
      problems.append(IndexWriter.problem(digest, what))
    }
    return nil
  }

  private static func problem(_ digest: Digest, _ what: String) -> StoreProblem {
    StoreProblem(what: what, object: digest.description, whatToDo: "Run `vigilctl reprocess \(digest)`.")
  }

  /// A document whose record is lost is listed as unknown, read by nothing: outdated, whatever the readers are.
  private func columns(_ record: Model.Record?) -> StatementArguments {
    let contents = record?.contents ?? Contents(mediaType: .unknown, reader: Component(name: "", version: 0))
    return [
      contents.mediaType.rawValue, contents.documentKind, contents.title, contents.language, contents.pageCount,
      contents.pages.contains { $0.text.utf8.contains { $0 > UInt8(ascii: " ") } },
      record?.parent.map { Data($0.bytes) }, contents.reader.name, contents.reader.version,
      contents.interpreter?.name, contents.interpreter?.version, record?.read.microseconds ?? 0,
    ]
  }

  private func insertPages(of record: Model.Record, document: Int64) throws {
    var pages = record.contents.pages
    if pages.isEmpty, record.contents.title != nil { pages = [Page(number: 1, text: "")] }
    var title = record.contents.title
    for page in pages {
      try run(
        "INSERT INTO page (rowid, title, text) VALUES (?, ?, ?)",
        [document << IndexSchema.pageBits | Int64(page.number), title, page.text])
      title = nil
    }
  }

  private func insertFacts(of record: Model.Record, document: Int64) throws {
    for (place, fact) in record.contents.facts.enumerated() {
      try run(
        "INSERT INTO fact (id, \(Fact.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [document << IndexSchema.factBits | Int64(place)] + fact.columns)
    }
  }
}
