/// Reads numbers in digits and words: "97.5 per cent", "313", "thirty-one", "zero".
struct QuantityReader {
  let article: Article

  private static let units: [String: Int] = {
    let names = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    var units: [String: Int] = ["none": 0]
    for (value, name) in names.enumerated() { units[name] = value }
    return units
  }()
  private static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
  private static let labels: Set<String> = [
    "section", "stage", "item", "year", "years", "page", "part", "paragraph", "appendix", "article", "regulation",
    "phase",
    "band", "table", "figure", "aged", "age", "ages", "under", "chapter", "ward", "zone", "area", "option", "level",
    "schedule", "no", "note", "grade", "covid",
  ]

  func quantities(in range: Range<Int>) -> [Quantity] {
    var found: [Quantity] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard let (value, end) = number(at: index, before: range.upperBound) else {
        index += 1
        continue
      }
      if let quantity = quantity(value, index..<end, before: range.upperBound) { found.append(quantity) }
      index = end
    }
    return found
  }

  private func number(at index: Int, before limit: Int) -> (Double, Int)? {
    let token = article.tokens[index]
    if token.isNumber {
      guard let value = Double(token.word), value < 1e12 else { return nil }
      return (value, index + 1)
    }
    guard article.has(index, .number) else { return nil }
    if let tens = QuantityReader.tens[token.word] {
      if index + 1 < limit, let units = QuantityReader.units[article.word(index + 1)], (1...9).contains(units),
        article.follows(index + 1, over: [.space, .hyphen])
      {
        return (Double(tens + units), index + 2)
      }
      return (Double(tens), index + 1)
    }
    return QuantityReader.units[token.word].map { (Double($0), index + 1) }
  }

  private func quantity(_ value: Double, _ tokens: Range<Int>, before limit: Int) -> Quantity? {
    let next = tokens.upperBound
    let following = next < limit && article.follows(next, over: [.space, .hyphen, .line]) ? article.word(next) : ""
    if article.text.scalars(behind: next - 1, count: 1).first == "%" {
      return Quantity(value: value, isPercent: true, tokens: tokens, isDuration: false)
    }
    if following == "percent" || following == "pc" {
      return Quantity(value: value, isPercent: true, tokens: tokens.lowerBound..<next + 1, isDuration: false)
    }
    if following == "per", next + 1 < limit, article.word(next + 1) == "cent" {
      return Quantity(value: value, isPercent: true, tokens: tokens.lowerBound..<next + 2, isDuration: false)
    }
    guard isCount(value, tokens, following) else { return nil }
    let isDuration = next < limit && article.has(next, .time) && article.follows(next, over: [.space, .hyphen, .line])
    return Quantity(value: value, isPercent: false, tokens: tokens, isDuration: isDuration)
  }

  private func isCount(_ value: Double, _ tokens: Range<Int>, _ following: String) -> Bool {
    let first = tokens.lowerBound
    let token = article.tokens[first]
    if token.gap.contains(.pound)
      || article.text.scalar(before: token).map({ $0 == "\u{A3}" || $0 == "$" || $0 == "#" }) ?? false
    {
      return false
    }
    if Vocabulary.classes(of: following).contains(.money) { return false }
    if token.isNumber, token.word.utf8.count == 4, (1900...2100).contains(value) { return false }
    // Dates: "9 October", "July 8", "8 and 9 October", a time.
    if DateReader.month(following) != nil, following != "may" || article.tokens[tokens.upperBound].isCapitalised {
      return false
    }
    if first > 0 {
      let before = article.word(first - 1)
      if article.tokens[first - 1].isCapitalised, DateReader.month(before) != nil { return false }
      if QuantityReader.labels.contains(before), token.gap.isSubset(of: [.space, .line, .hyphen]) { return false }
      if token.gap.contains(.slash) || token.gap.contains(.colon) && article.tokens[first - 1].isNumber { return false }
    }
    // "16-year-olds", "out of 10", "1.1  EXECUTIVE SUMMARY".
    if following == "year", article.breaks(tokens.upperBound, at: .hyphen) { return false }
    if token.gap.contains(.paragraph), tokens.upperBound < article.tokens.count,
      article.text.separatesColumns(tokens.upperBound)
    {
      return false
    }
    return true
  }
}
