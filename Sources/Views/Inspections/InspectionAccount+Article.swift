internal import Model

extension InspectionAccount {
  /// Everything that an article tells of inspections; nothing if it is not about an inspection of children's services.
  static func accounts(article sheet: FactSheet) -> [InspectionAccount] {
    guard let document = SourceDocument(article: sheet) else { return [] }
    let told = sheet.all("inspection").map { fact in
      var account = InspectionAccount(
        document: document, received: sheet.first.received, origin: .article, authority: fact.value,
        kind: fact.attributes["kind"].flatMap(InspectionKind.init(rawValue:)) ?? .unknown,
        isCurrent: fact.attributes["current"] == "true")
      let cited = Citation(fact, in: sheet.digest)
      account.say(fact.attributes["start"], as: "inspection_start", cited)
      account.say(fact.attributes["end"], as: "inspection_end", cited)
      for area in JudgementArea.allCases { account.say(fact.attributes[area.rawValue], as: area.rawValue, cited) }
      return account
    }
    let before: [InspectionAccount] = sheet.all("previous_grade").compactMap { fact in
      guard let authority = fact.attributes["authority"] else { return nil }
      var account = InspectionAccount(
        document: document, received: sheet.first.received, origin: .previousGrade, authority: authority,
        kind: .unknown, isCurrent: false)
      let cited = Citation(fact, in: sheet.digest)
      account.say(fact.value, as: JudgementArea.overall.rawValue, cited)
      account.say(fact.attributes["when"], as: "inspection_start", cited)
      return account
    }
    return told + before
  }

  private mutating func say(_ value: String?, as field: String, _ cited: Citation) {
    guard let value, !value.isEmpty else { return }
    values[field] = Said(value: value, cited: cited)
  }
}

extension SourceDocument {
  /// Nil unless it is an article, a letter or a paper about an inspection of children's services.
  init?(article sheet: FactSheet) {
    guard let kind = sheet.documentKind, FactSheet.articleKinds.contains(kind),
      sheet.first("childrens_services_inspection")?.value == "true"
    else { return nil }
    self.init(
      digest: sheet.digest, documentKind: kind, title: sheet.title,
      date: sheet.first("article_date").flatMap { PartialDate($0.value) })
  }
}
