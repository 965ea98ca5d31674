/// Who led the inspection: the name behind "Lead inspector", without title. Deputies and teams are not it.
struct LeadInspector {
  struct Found {
    /// Two names are joined by `; `.
    let name: String
    let tokens: Range<Int>
  }

  private static let titles: Set<String> = [
    "her", "his", "hmi", "hmis", "senior", "ofsted", "inspector", "social", "she", "lead", "deputy", "team",
    "regulatory", "seconded", "early", "report", "hm", "obe", "mbe", "cbe", "the", "with", "judgement",
  ]
  private static let honorifics: Set<String> = ["mr", "mrs", "ms", "miss", "dr"]
  private static let mostWords = 5

  private let text: DocumentText

  init(_ text: DocumentText) { self.text = text }

  /// In a letter without such a line, the inspector who signed it.
  func find(signed: Bool) -> Found? {
    if let labelled = labelled() { return labelled }
    return signed ? signatory() : nil
  }

  /// "Yours sincerely", a name on a line of its own, and below it "Her Majesty's Inspector".
  private func signatory() -> Found? {
    let all = text.tokens.indices
    guard
      let close = text.firstMatch(of: ["yours", "sincerely"], in: all)
        ?? text.firstMatch(of: ["yours", "faithfully"], in: all),
      let name = name(at: behindPageNumber(close.upperBound))
    else { return nil }
    let next = behindPageNumber(name.upperBound)
    guard next < text.tokens.count else { return nil }
    let isInspector =
      ["her", "his", "hmi", "senior"].contains(text.tokens[next].word)
      && !text.tokens[next].gap.isDisjoint(with: [.line, .paragraph, .comma])
    guard isInspector || text.tokens[next].word == "hmi" else { return nil }
    return Found(name: text.line(name), tokens: name.lowerBound..<next + 1)
  }

  /// A page may end between the close and the name: "Page 2" is no part of either.
  private func behindPageNumber(_ start: Int) -> Int {
    var index = start
    while index < min(text.tokens.count, start + 3), text.tokens[index].isNumber || text.tokens[index].word == "page" {
      index += 1
    }
    return index
  }

  private func labelled() -> Found? {
    for index in text.tokens.indices {
      let word = text.tokens[index].word
      guard word == "inspector" || word == "inspectors", index > 0,
        ["lead", "reporting"].contains(text.tokens[index - 1].word), isLabel(index - 1)
      else { continue }
      var start = index + 1
      if text.matches(["on", "site"], at: start) { start += 2 }
      if let found = names(from: start, label: index - 1) { return found }
    }
    return nil
  }

  /// A label begins a line; "deputy lead inspector" and "the lead inspector attended" are none.
  private func isLabel(_ index: Int) -> Bool {
    index == 0 || !text.tokens[index].gap.isDisjoint(with: [.line, .paragraph, .page, .tab, .bullet, .bar])
  }

  private func names(from start: Int, label: Int) -> Found? {
    var names: [Range<Int>] = []
    var index = start
    while let name = name(at: index) {
      names.append(name)
      index = name.upperBound
      while index < text.tokens.count, isTitle(index), text.tokens[index].gap.isDisjoint(with: [.paragraph, .page]) {
        index += 1
      }
      guard index < text.tokens.count, text.tokens[index].word == "and",
        text.tokens[index].gap.isDisjoint(with: [.paragraph, .page, .fullStop])
      else { break }
      index += 1
    }
    guard let first = names.first, let last = names.last, first.lowerBound - label < 8 else { return nil }
    return Found(name: names.map { text.line($0) }.joined(separator: "; "), tokens: label..<last.upperBound)
  }

  private func isTitle(_ index: Int) -> Bool {
    let word = text.tokens[index].word
    return LeadInspector.titles.contains(word) || word == "majesty" || word == "inspectors" || word == "care"
  }

  /// Two to five capitalised words on one line, up to a comma or a title.
  private func name(at start: Int) -> Range<Int>? {
    var first = start
    while first < text.tokens.count, LeadInspector.honorifics.contains(text.tokens[first].word) { first += 1 }
    var end = first
    while end < text.tokens.count, end - first < LeadInspector.mostWords {
      let token = text.tokens[end]
      if end > first, !token.gap.isSubset(of: [.space, .hyphen]) { break }
      guard
        token.isCapitalised
          || end > first && (token.gap == .hyphen || ["de", "van", "der", "von", "la", "le"].contains(token.word)),
        !LeadInspector.titles.contains(token.word)
      else { break }
      end += 1
    }
    return end - first >= 2 ? first..<end : nil
  }
}
