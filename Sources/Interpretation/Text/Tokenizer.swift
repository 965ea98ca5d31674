/// Takes a page apart into words and what stands between them, in one pass.
struct Tokenizer {
  private let scalars: [Unicode.Scalar]
  private let page: Int
  /// Whether every end of a line ends a paragraph.
  private let linesAreParagraphs: Bool
  private var index = 0
  private var gap: Gap
  private var tokens: [Token] = []

  /// Scalars; lines that are longer were not wrapped by whoever wrote them.
  private static let longestWrappedLine = 160

  /// - Parameters:
  ///   - pageIndex: Into `DocumentText.pages`.
  ///   - positioned: Whether places of words are known, so that lines are those of the page.
  static func tokens(of page: PageText, at pageIndex: Int, positioned: Bool) -> [Token] {
    var tokenizer = Tokenizer(page.scalars, pageIndex, positioned: positioned)
    return tokenizer.run()
  }

  private init(_ scalars: [Unicode.Scalar], _ page: Int, positioned: Bool) {
    self.scalars = scalars
    self.page = page
    gap = page == 0 ? [.page, .paragraph] : .page
    linesAreParagraphs = !positioned && Tokenizer.hasLongLine(scalars)
    tokens.reserveCapacity(scalars.count / 5)
  }

  private static func hasLongLine(_ scalars: [Unicode.Scalar]) -> Bool {
    var length = 0
    for scalar in scalars {
      length = scalar == "\n" ? 0 : length + 1
      if length > longestWrappedLine { return true }
    }
    return false
  }

  private mutating func run() -> [Token] {
    while index < scalars.count {
      if CharacterKind.isWord(scalars[index]) { takeWord() } else { takeMark() }
    }
    return tokens
  }

  private mutating func takeWord() {
    let start = index
    var word = String()
    var letters = 0
    var capitals = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if CharacterKind.isWord(scalar) {
        CharacterKind.appendFolded(scalar, to: &word)
        if CharacterKind.isCapital(scalar) { capitals += 1 }
        if !CharacterKind.isDigit(scalar) { letters += 1 }
      } else if joins(at: index, from: start) {
        if CharacterKind.isApostrophe(scalar) { word.append("'") } else if scalar == "." { word.append(".") }
      } else {
        break
      }
      index += 1
    }
    // Courts and the trade press leave out the "e" of "judgement": one word to every rule.
    if word.hasPrefix("judgment") { word = "judgement" + word.dropFirst(8) }
    var shape: Token.Shape = []
    if CharacterKind.isCapital(scalars[start]) { shape.insert(.capital) }
    // "MDC's".
    let isOwners = capitals > 1 && capitals == letters - 1 && word.hasSuffix("'s")
    if letters > 1, capitals == letters || isOwners { shape.insert(.allCapitals) }
    if CharacterKind.isDigit(scalars[start]) { shape.insert(.number) }
    if word.hasSuffix("'s") {
      word.removeLast(2)
      shape.insert(.possessive)
    } else if index < scalars.count, CharacterKind.isApostrophe(scalars[index]), word.hasSuffix("s"),
      !gap.contains(.openSingleQuote), endsWord(at: index + 1)
    {
      // "parents' views"; the mark may as well close a quotation, so the word keeps its form.
      shape.insert(.possessive)
    }
    tokens.append(Token(page: page, start: start, end: index, word: word, gap: gap, shape: shape))
    gap = []
  }

  /// Whether the mark at `place` belongs to the word: an apostrophe between letters, a point or comma between digits.
  private func joins(at place: Int, from start: Int) -> Bool {
    guard place > start, place + 1 < scalars.count else { return false }
    let (before, mark, after) = (scalars[place - 1], scalars[place], scalars[place + 1])
    if CharacterKind.isApostrophe(mark) { return CharacterKind.isLetter(before) && CharacterKind.isLetter(after) }
    guard mark == "." || mark == ",", CharacterKind.isDigit(before), CharacterKind.isDigit(after) else { return false }
    guard mark == "," else { return true }
    return place + 3 < scalars.count && scalars[place + 1...place + 3].allSatisfy(CharacterKind.isDigit)
      && !(place + 4 < scalars.count && CharacterKind.isDigit(scalars[place + 4]))
  }

  private func endsWord(at place: Int) -> Bool { place >= scalars.count || scalars[place].properties.isWhitespace }

  private mutating func takeMark() {
    let scalar = scalars[index]
    if scalar == "\n" {
      gap.formUnion(gap.contains(.line) || linesAreParagraphs ? [.line, .paragraph] : .line)
    } else if scalar == "\t" {
      gap.insert(.tab)
    } else if CharacterKind.isApostrophe(scalar) || scalar == "\"" || scalar == "\u{2018}" {
      insertQuote(scalar)
    } else if scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}" {
      insertHyphen()
    } else if scalar == "*" {
      // A bullet begins a line; elsewhere the mark sets off words, as Markdown does, or points to a note.
      let begins = index == 0 || gap.contains(.line)
      gap.insert(begins && (index + 1 >= scalars.count || scalars[index + 1].properties.isWhitespace) ? .bullet : .mark)
    } else {
      gap.formUnion(CharacterKind.gap(of: scalar))
    }
    index += 1
  }

  /// A straight or raised mark opens when a word follows and none stands directly before it.
  private mutating func insertQuote(_ scalar: Unicode.Scalar) {
    let opens =
      scalar == "\u{2018}"
      || index + 1 < scalars.count && !scalars[index + 1].properties.isWhitespace
        && (index == 0 || scalars[index - 1].properties.isWhitespace
          || "([\u{2013}\u{2014}-/'\"".unicodeScalars.contains(scalars[index - 1]))
    switch (scalar == "\"", opens) {
    case (true, true): gap.insert(.openQuote)
    case (true, false): gap.insert(.closeQuote)
    case (false, true): gap.insert(.openSingleQuote)
    case (false, false): gap.insert(.closeSingleQuote)
    }
  }

  private mutating func insertHyphen() {
    let before = index > 0 && CharacterKind.isWord(scalars[index - 1])
    let after = index + 1 < scalars.count && (CharacterKind.isWord(scalars[index + 1]) || scalars[index + 1] == "\n")
    let begins =
      !gap.isDisjoint(with: [.line, .page]) && index + 1 < scalars.count && scalars[index + 1].properties.isWhitespace
    gap.insert(before && after ? .hyphen : begins ? .bullet : .dash)
  }
}
