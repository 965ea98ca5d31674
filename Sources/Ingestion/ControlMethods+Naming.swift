internal import Control
internal import Model
internal import Reference
internal import Store
internal import Views

/// What callers name, found in the reference data and in documents.
extension ControlMethods {
  /// Every document outside of hidden channels that tells of inspections, with what it tells of them; as many at a time
  /// as make one moment of it.
  static func everything(hiding: ChannelSet) -> FactQuery {
    var query = FactQuery()
    query.hiding = hiding
    query.documentKinds = InspectionKinds.all.union(FactSheet.articleKinds)
    query.fields = FactSheet.inspectionFields
    query.limit = 10_000
    return query
  }

  /// What `read` finds in the book of all documents that fit one of the queries. Both are done where they may take their
  /// time.
  func book<Answer: Sendable>(
    _ queries: [FactQuery], _ read: @Sendable (InspectionBook) -> Answer
  ) async throws(ControlError) -> Answer {
    let (store, reference) = (store, parts.reference.value)
    return try await ask { () async throws(StoreError) in
      var sheets: [FactSheet] = []
      var seen: Set<Digest> = []
      for query in queries {
        try await store.everyFact(query) { sheet in
          if seen.insert(sheet.digest).inserted { sheets.append(sheet) }
        }
      }
      return read(InspectionBook(sheets, reference))
    }
  }

  /// What an authority is called that a person names.
  func standardName(_ text: String, hiding: ChannelSet) async throws(ControlError) -> String {
    var answer = AuthorityNames(parts.reference.value).find(text)
    if case .none = answer {
      // Documents may name one that the reference data does not know.
      var query = ControlMethods.everything(hiding: hiding)
      query.fields = ["local_authority", "childrens_services_inspection", "authority", "inspection", "previous_grade"]
      answer = try await book([query]) { $0.names.find(text) }
    }
    switch answer {
    case .found(let name): return name
    case .several(let names): throw .ambiguous(object: text, candidates: names)
    case .none(let suggestions): throw .unknown(what: "authority", name: text, suggestions: suggestions)
    }
  }

  func region(_ text: String?) throws(ControlError) -> String? {
    try choice(text, what: "region", ReferenceChoices.regions)
  }

  func theme(_ text: String?) throws(ControlError) -> String? {
    let themes = parts.reference.value.themes
    if let text, let labelled = themes.first(where: { Choice.find(text, among: [$0.label]) != nil }) {
      return labelled.id
    }
    return try choice(text, what: "theme", themes.map(\.id))
  }

  func framework(_ text: String?) throws(ControlError) -> String? {
    var ids: [String] = []
    for id in parts.reference.value.frameworks.map(\.id) where !ids.contains(id) { ids.append(id) }
    return try choice(text, what: "framework", ids)
  }

  /// Without a list, anything goes.
  private func choice(_ text: String?, what: String, _ words: [String]) throws(ControlError) -> String? {
    guard let text, !words.isEmpty else { return text }
    guard let word = Choice.find(text, among: words) else {
      throw .unknown(what: what, name: text, suggestions: Choice.suggestions(text, among: words))
    }
    return word
  }
}
