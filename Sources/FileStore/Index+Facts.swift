internal import FoundationEssentials
internal import GRDB
internal import Model
internal import Store

extension Index {
  /// A page that has so much of values and evidence gets no further document.
  private static let pageBytes = 16 << 20

  func facts(_ query: FactQuery) throws -> [FactSheet] {
    try database.read { database in
      let (filter, values) = Index.documents(of: query)
      let (sql, arguments) = DocumentView.select(
        query.hiding,
        {
          """
          d.id, d.digest AS digest, d.kind, d.title, \($0.sightings), a.id AS arrival, a.received, a.channel, a.name
          """
        },
        where: { "(\($0.received), d.digest) > (?, ?) \(filter)" }, values, "ORDER BY shown_received, digest LIMIT ?",
        [max(0, query.limit)])
      let rows = try Row.fetchAll(database, sql: sql, arguments: arguments)
      let statement = try database.cachedStatement(sql: Index.factsOfDocument(query))
      var sheets: [FactSheet] = []
      var bytes = 0
      for row in rows where bytes < Index.pageBytes {
        guard let digest = Digest(column: row[1]) else {
          throw StoreError.damagedIndex
        }
        let facts = try Index.facts(of: row[0], query, statement, bytes: &bytes)
        sheets.append(
          FactSheet(
            digest: digest, documentKind: row[2], title: row[3], first: try Origin(row, from: 5), sightings: row[4],
            facts: facts))
      }
      return sheets
    }
  }

  /// The conditions on `document d`, and what stands for their question marks.
  private static func documents(of query: FactQuery) -> (String, StatementArguments) {
    var conditions = ""
    var arguments: StatementArguments = [
      query.after?.firstReceived.microseconds ?? Int64.min, query.after?.digest.column ?? Data(),
    ]
    func add(_ condition: String, _ values: StatementArguments = []) {
      conditions += " AND \(condition)"
      arguments += values
    }
    if let kinds = query.documentKinds { add("d.kind IN (\(marks(kinds)))", StatementArguments(kinds.sorted())) }
    if !query.exceptKinds.isEmpty {
      add(
        "(d.kind IS NULL OR d.kind NOT IN (\(marks(query.exceptKinds))))",
        StatementArguments(query.exceptKinds.sorted()))
    }
    let having = "d.id IN (SELECT id >> \(IndexSchema.factBits) FROM fact WHERE"
    if let authority = query.authority {
      add("\(having) field IN \(IndexSchema.authorityFields) AND value = ?)", [authority])
    }
    if let theme = query.theme { add("\(having) \(hasTheme))", [" \(theme) "]) }
    if let channel = query.channel {
      let seen = query.hiding.isEmpty ? "" : " AND \(query.hiding.excludes("s.channel"))"
      add("EXISTS (SELECT 1 FROM arrival s WHERE s.digest = d.digest AND s.channel = ?\(seen))", [channel])
    }
    if query.needsText { add("d.has_text") }
    return (conditions, arguments)
  }

  /// The facts of one document: its first and last row id, then the fields, then the theme are the question marks.
  private static func factsOfDocument(_ query: FactQuery) -> String {
    var conditions = "id BETWEEN ? AND ?"
    if let fields = query.fields { conditions += " AND field IN (\(marks(fields)))" }
    if query.theme != nil { conditions += " AND (themes IS NULL OR \(hasTheme))" }
    return "SELECT \(Fact.columns) FROM fact WHERE \(conditions) ORDER BY id"
  }

  private static func facts(
    of document: Int64, _ query: FactQuery, _ statement: Statement, bytes: inout Int
  ) throws -> [Fact] {
    let first = document << IndexSchema.factBits
    var arguments: StatementArguments = [first, first + (1 << IndexSchema.factBits) - 1]
    if let fields = query.fields { arguments += StatementArguments(fields.sorted()) }
    if let theme = query.theme { arguments += [" \(theme) "] }
    var facts: [Fact] = []
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try rows.next() {
      let fact = try Fact(row)
      bytes += fact.evidence.reduce(fact.value.utf8.count) { $0 + $1.text.utf8.count }
      facts.append(fact)
    }
    return facts
  }

  private static let hasTheme = "(themes IS NOT NULL AND instr(' ' || themes || ' ', ?))"

  private static func marks(_ values: Set<String>) -> String { values.map { _ in "?" }.joined(separator: ", ") }
}
