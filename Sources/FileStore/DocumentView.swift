internal import GRDB
internal import Model

/// How the index's documents look to somebody from whom some channels are hidden, as parts of SQL about `document d` and
/// the arrival `a` that stands as its first one.
///
/// Most documents came through one channel: they are there as they are, or not at all. Those that came through several
/// are few, have an index of their own, and are put together anew from the arrivals that may be seen.
struct DocumentView {
  let source: String
  let condition: String
  /// When it was first received, in a form for which there is an index where there can be one.
  let received: String
  let sightings: String
  let parent: String

  /// A query over all documents that may be seen: columns, and `shown_received` behind them, of those that meet a
  /// condition. `clauses` order and limit it by the names of columns. Whatever stands for question marks comes in their
  /// order.
  static func select(
    _ hiding: ChannelSet, _ columns: (DocumentView) -> String, where condition: (DocumentView) -> String,
    _ arguments: StatementArguments, _ clauses: String, _ rest: StatementArguments = []
  ) -> (sql: String, arguments: StatementArguments) {
    let views = all(hiding)
    let parts = views.map { view in
      """
      SELECT \(columns(view)), \(view.received) AS shown_received FROM \(view.source)
      WHERE \(view.condition) AND \(condition(view))
      """
    }
    let values = views.reduce(into: StatementArguments()) { all, _ in all += arguments }
    let union = parts.joined(separator: "\nUNION ALL\n")
    return ("\(parts.count == 1 ? union : "SELECT * FROM (\(union))") \(clauses)", values + rest)
  }

  /// Whether an arrival that may be seen shows that its document is stored; `prefix` is that of its columns.
  static func sighting(_ hiding: ChannelSet, _ prefix: String) -> String {
    let sighting = "\(prefix)disposition IN ('stored', 'duplicate')"
    return hiding.isEmpty ? sighting : "\(sighting) AND \(hiding.excludes("\(prefix)channel"))"
  }

  private static func all(_ hiding: ChannelSet) -> [DocumentView] {
    let whole = "document d JOIN arrival a ON a.id = d.first_arrival"
    if hiding.isEmpty {
      return [
        DocumentView(
          source: whole, condition: "1", received: "d.first_received", sightings: "d.sightings", parent: "d.parent")
      ]
    }
    let seen = "FROM arrival s WHERE s.digest = d.digest AND \(sighting(hiding, "s."))"
    return [
      DocumentView(
        source: whole, condition: "NOT d.shared AND \(hiding.excludes("a.channel"))", received: "d.first_received",
        sightings: "d.sightings", parent: "d.parent"),
      DocumentView(
        source: "document d JOIN arrival a ON a.id = (SELECT s.id \(seen) ORDER BY s.received, s.id LIMIT 1)",
        condition: "d.shared", received: "a.received", sightings: "(SELECT count(*) \(seen))",
        // What it was read in may not be seen, where the arrival that was stored may not: then it is what the first one
        // that may be seen came in.
        parent: """
          CASE WHEN EXISTS (SELECT 1 \(seen) AND s.disposition = 'stored') THEN d.parent
          ELSE (SELECT p.digest FROM arrival p WHERE p.id = a.parent) END
          """),
    ]
  }
}
