internal import Model

extension ReferenceTable {
  mutating func frameworks() -> [Framework] { rows.compactMap { framework($0) } }

  private mutating func framework(_ row: Row) -> Framework? {
    let (id, version) = (row.text("id"), row.text("version"))
    guard !id.isEmpty, !version.isEmpty else {
      refuse(row.line, "has no id or no version; a framework needs both")
      return nil
    }
    return Framework(
      id: id, version: version, name: row.text("name"), judgements: judgements(row), scale: scale(row),
      validFrom: date(row, "valid_from"), validTo: date(row, "valid_to"), source: row.text("source"))
  }

  /// `field = wording; field = wording`.
  private mutating func judgements(_ row: Row) -> [Framework.Judgement] {
    row.list("judgements").compactMap { text in
      let sides = text.split(separator: "=", maxSplits: 1).map { $0.split(separator: " ").joined(separator: " ") }
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
        refuse(row.line, "\"\(text)\" is not a judgement: write overall = Overall effectiveness")
        return nil
      }
      return Framework.Judgement(field: sides[0], wording: sides[1])
    }
  }

  private mutating func scale(_ row: Row) -> [Grade] {
    row.list("scale").compactMap { word in
      guard let grade = Grade(rawValue: word) else {
        let known = Grade.allCases.map(\.rawValue).joined(separator: ", ")
        refuse(row.line, "\"\(word)\" is not a grade; known are \(known)")
        return nil
      }
      return grade
    }
  }
}
