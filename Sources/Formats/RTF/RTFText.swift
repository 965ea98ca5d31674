internal import Reading

/// Reads an RTF document as its readers see it: text and what stands beside it, without hidden and deleted words.
struct RTFText {
  private static let deepest = 1000

  private(set) var flows: RTFFlows
  private(set) var information = RTFInformation()
  private(set) var showsPictures = false

  private let bytes: UnsafeRawBufferPointer
  private let session: ReadingSession
  private var tokens: RTFTokens
  private var group = RTFGroup()
  private var outer: [RTFGroup] = []
  private var run = RTFRun()
  private var isOptional = false

  init(_ bytes: UnsafeRawBufferPointer, _ budget: OfficeBudget, _ session: ReadingSession) {
    self.bytes = bytes
    self.session = session
    tokens = RTFTokens(bytes)
    flows = RTFFlows(budget)
  }

  /// - Throws: `ReadingFailure`, and what `session.progress` throws.
  mutating func read() throws {
    var reported = 0
    while let token = tokens.next() {
      if tokens.place - reported > 64 << 10 {
        try session.progress()
        reported = tokens.place
      }
      try take(token)
      if outer.isEmpty { return }
    }
    throw ReadingFailure.damaged("it is an RTF document that breaks off before its end.")
  }

  private mutating func take(_ token: RTFToken) throws {
    switch token {
    case .open:
      run.endFallbacks()
      try flush()
      guard outer.count < RTFText.deepest else {
        throw ReadingFailure.damaged(
          "it is an RTF document with groups that are nested deeper than any program writes.")
      }
      outer.append(group)
      if group.destination != .twice { group.before = group.destination }
      group.begins = false
    case .close:
      run.endFallbacks()
      try flush()
      try closeGroup()
    case .text(let range): try run.add(bytes[range], set: set, session).map { put($0) }
    case .byte(let byte): try run.add(CollectionOfOne(byte), set: set, session).map { put($0) }
    case .symbol(let symbol): try take(symbol: symbol)
    case .word(let word, let number): try take(word, number)
    }
    if token != .symbol(UInt8(ascii: "*")) { isOptional = false }
  }

  private var set: String { run.characters.set(ofFont: group.font) }

  private mutating func take(symbol: UInt8) throws {
    if run.passes() { return }
    // It may be the second byte of a character.
    if [UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\")].contains(symbol) {
      return try run.add(CollectionOfOne(symbol), set: set, session).map { put($0) } ?? ()
    }
    try flush()
    switch symbol {
    case UInt8(ascii: "*"): isOptional = true
    case UInt8(ascii: "~"): put(Array(" ".utf8))
    case UInt8(ascii: "_"): put(Array("-".utf8))
    case 0x0A, 0x0D: endParagraph()
    case 0x09: put([0x09])
    default: break
    }
  }

  private mutating func take(_ word: String, _ number: Int?) throws {
    if word == "bin" {
      tokens.skip(number ?? 0)
      _ = run.passes()
      return
    }
    if word == "u" {
      try flush(keepingHalf: true)
      put(run.unit(number ?? 0, fallbacks: group.fallbacks))
      return
    }
    if run.passes() { return }
    // It may stand between the halves of a character.
    if word == "uc" {
      group.fallbacks = max(0, min(number ?? 1, 16))
      return
    }
    try flush()
    if word == "pict" { showsPictures = true }
    if let destination = RTFWords.destination(word, in: group, isOptional: isOptional) {
      begin(destination)
    } else if let character = RTFWords.character(word) {
      put(Array(character.utf8))
    } else {
      change(word, number)
    }
  }

  private mutating func change(_ word: String, _ number: Int?) {
    switch word {
    case "par", "sect", "page": endParagraph()
    case "cell" where group.destination.isFlow: flows.endCell()
    case "row" where group.destination.isFlow: flows.endRow()
    default:
      if case .property = group.destination { information.add(word, number) }
      let isOfFonts = run.characters.take(word, number, inTable: group.destination == .fonts)
      if !isOfFonts { group.take(word, number, standardFont: run.characters.standardFont) }
    }
  }

  private mutating func begin(_ destination: RTFGroup.Destination) {
    let mark = destination == .note && isShown ? flows.nextNote() : nil
    if let mark { put(Array(mark.utf8)) }
    group.destination = destination == .note && mark == nil ? .nothing : destination
    group.begins = true
    information.begin()
    switch group.destination {
    case .note, .box, .header, .footer:
      if group.destination == .box { flows.open(inTable: group.isInTable) }
      flows.beginFlow()
      (group.isInTable, group.isHeading) = (false, false)
      if let mark { put(Array("\(mark) ".utf8)) }
    default: break
    }
  }

  private mutating func closeGroup() throws {
    guard let before = outer.popLast() else { return }
    if group.begins {
      switch group.destination {
      case .note, .box, .header, .footer: flows.endFlow(group.destination)
      case .label: flows.setLabel(information.text)
      case .property(let word): information.keep(word)
      default: break
      }
    }
    group = before
  }

  private var isShown: Bool { !group.isHidden && !group.isDeleted && group.destination != .nothing }

  private mutating func flush(keepingHalf: Bool = false) throws {
    put(try run.take(keepingHalf: keepingHalf, session))
  }

  private mutating func put(_ text: [UInt8]) {
    guard !text.isEmpty, isShown else { return }
    switch group.destination {
    case .text, .note, .box, .header, .footer: flows.add(text, inTable: group.isInTable)
    case .property, .label: information.add(text)
    case .nothing, .twice, .shape, .fonts, .information: break
    }
  }

  private mutating func endParagraph() {
    switch group.destination {
    case .text, .note, .box, .header, .footer: flows.endParagraph(isHeading: group.isHeading)
    case .property, .label: information.add([0x20])
    default: break
    }
  }
}
