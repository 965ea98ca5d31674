internal import FoundationEssentials
internal import GRDB
internal import Model
internal import Store

// How the index's columns become values of the model.

extension Digest {
  init?(column: Data?) {
    guard let column else { return nil }
    self.init(bytes: Array(column))
  }

  var column: Data { Data(bytes) }
}

extension Component {
  init?(column name: String?, version: Int?) {
    guard let name, let version else { return nil }
    self.init(name: name, version: version)
  }
}

extension Origin {
  /// From `id, received, channel, name`, beginning at `first`.
  init(_ row: Row, from first: Int = 0) throws {
    guard let id = ArrivalID(row[first] as String) else {
      throw StoreError.damagedIndex
    }
    let name: Data = row[first + 3]
    self.init(
      arrival: id, received: Timestamp(microseconds: row[first + 1]), channel: row[first + 2],
      name: SpoolName(bytes: Array(name)))
  }
}

extension Arrival {
  static let columns = "id, received, channel, name, disposition, digest, size, reason, detail, settled"

  init(_ row: Row) throws {
    self.init(origin: try Origin(row))
    disposition = (row[4] as String?).flatMap { Disposition(rawValue: $0) }
    digest = Digest(column: row[5])
    size = row[6]
    reason = (row[7] as String?).flatMap { Reason(rawValue: $0) }
    detail = row[8]
    settled = (row[9] as Int64?).map { Timestamp(microseconds: $0) }
  }
}

extension DocumentSummary {
  static func columns(_ view: DocumentView) -> String {
    """
    d.digest AS digest, d.size AS size, d.media_type, d.kind, d.title AS title, d.language, d.pages,
    \(view.parent) AS parent, d.reader, d.reader_version, d.interpreter, d.interpreter_version, d.read,
    \(view.sightings) AS sightings, a.id, a.received, a.channel, a.name
    """
  }

  init(_ row: Row) throws {
    guard let digest = Digest(column: row[0]), let reader = Component(column: row[8], version: row[9]) else {
      throw StoreError.damagedIndex
    }
    self.init(
      digest: digest, size: row[1], mediaType: MediaType(rawValue: row[2]), documentKind: row[3], title: row[4],
      language: row[5], pageCount: row[6], parent: Digest(column: row[7]), reader: reader,
      interpreter: Component(column: row[10], version: row[11]), read: Timestamp(microseconds: row[12]),
      first: try Origin(row, from: 14), sightings: row[13])
  }
}
