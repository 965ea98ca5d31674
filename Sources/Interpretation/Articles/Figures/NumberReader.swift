/// Reads the number that begins at a word: "97.5", "thirty-one", "two thousand three hundred and six".
struct NumberReader {
  let article: Article

  private static let units: [String: Int] = {
    let names = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    var units: [String: Int] = ["none": 0, "nil": 0]
    for (value, name) in names.enumerated() { units[name] = value }
    return units
  }()
  private static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
  private static let scales: Set<String> = ["hundred", "thousand", "million", "billion"]

  /// The number and the index behind its words; nil where none begins. The value is nil where the words are a number's
  /// and do not say exactly which ("a hundred", "20 thousand", "1e3"): then no part of them is a number either.
  func number(at index: Int, before limit: Int) -> (value: Double?, end: Int)? {
    let token = article.tokens[index]
    guard token.isNumber || isInWords(index) else { return nil }
    let words = words(from: index, before: limit)
    if words.contains(where: isScale) {
      return (NumberReader.value(of: words.map { article.word($0) }[...]).map(Double.init), words.upperBound)
    }
    if token.isNumber { return (NumberReader.digits(token.word), index + 1) }
    let pair = words.prefix(2).map { article.word($0) }
    if let value = NumberReader.belowHundred(pair[...]) { return (Double(value), index + pair.count) }
    return (NumberReader.belowHundred(pair.prefix(1)).map(Double.init), index + 1)
  }

  private func isInWords(_ index: Int) -> Bool { article.has(index, .number) || isScale(index) }

  private func isScale(_ index: Int) -> Bool { NumberReader.scales.contains(article.word(index)) }

  /// All that may belong to one number: words of numbers in a row, and behind "hundred" and its like digits and "and".
  private func words(from start: Int, before limit: Int) -> Range<Int> {
    func joins(_ index: Int) -> Bool {
      index < limit && article.follows(index, over: [.space, .hyphen, .line])
        && (article.has(index, .number) || isScale(index)
          || article.isNumber(index) && (isScale(index - 1) || article.word(index - 1) == "and"))
    }
    var end = start + 1
    while end < limit {
      if joins(end), !article.isNumber(end - 1) || isScale(end) {
        end += 1
      } else if article.word(end) == "and", isScale(end - 1), article.follows(end, over: [.space, .hyphen, .line]),
        joins(end + 1)
      {
        end += 2
      } else {
        break
      }
    }
    return span(start, end)
  }

  /// Of digits with at most one point, "pc" behind them allowed.
  private static func digits(_ word: String) -> Double? {
    let digits = word.hasSuffix("pc") ? word.dropLast(2) : word[...]
    guard digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }), let value = Double(digits), value < 1e12
    else { return nil }
    return value
  }

  private static func value(of words: ArraySlice<String>) -> Int? {
    guard let place = words.firstIndex(of: "thousand") else { return belowThousand(words) }
    guard let thousands = belowThousand(words[..<place]), thousands > 0 else { return nil }
    let rest = words[(place + 1)...]
    if rest.isEmpty { return thousands * 1000 }
    let below = rest.first == "and" ? belowHundred(rest.dropFirst()) : belowThousand(rest)
    return below.map { thousands * 1000 + $0 }
  }

  private static func belowThousand(_ words: ArraySlice<String>) -> Int? {
    guard let place = words.firstIndex(of: "hundred") else { return belowHundred(words) }
    guard place == words.startIndex + 1, let hundreds = units[words[words.startIndex]], (1...9).contains(hundreds)
    else { return nil }
    let rest = words[(place + 1)...]
    if rest.isEmpty { return hundreds * 100 }
    return belowHundred(rest.first == "and" ? rest.dropFirst() : rest).map { hundreds * 100 + $0 }
  }

  private static func belowHundred(_ words: ArraySlice<String>) -> Int? {
    guard let first = words.first, let last = words.last else { return nil }
    if words.count == 1 { return units[first] ?? tens[first] }
    guard words.count == 2, let ten = tens[first], let unit = units[last], (1...9).contains(unit) else { return nil }
    return ten + unit
  }
}
