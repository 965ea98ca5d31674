internal import Reading

/// Writes JSON as an outline: a line for each name, with the value where that is one word, else with the names in it
/// indented below; a dash stands for an item that has no name. Values that follow each other, as in JSON Lines, are
/// parted by empty lines.
struct JSONOutline {
  static let deepest = 256
  /// Deeper values are indented no further, so that a line is not mostly spaces.
  private static let deepestIndent = 16

  /// What may come next within the innermost array or object.
  private enum Place {
    case value, valueOrEnd, name, nameOrEnd, colon, comma
  }

  private struct Level {
    let isObject: Bool
    var place: Place
    /// Of the value that comes next.
    var name: [UInt8] = []
  }

  var lines: LinePages
  /// Values at the top.
  private(set) var values = 0
  private var levels: [Level] = []

  init(_ limits: ReadingLimits) { lines = LinePages(limits) }

  /// - Throws: `JSONFault`.
  mutating func take(_ token: JSONToken, text: (Range<Int>) -> UnsafeRawBufferPointer) throws(JSONFault) {
    switch token {
    case .string(let string): if isAtName { try name(string) } else { try scalar(string) }
    case .word(let range): try scalar(text(range))
    case .beginObject: try begin(isObject: true)
    case .beginArray: try begin(isObject: false)
    case .endObject: try end(isObject: true)
    case .endArray: try end(isObject: false)
    case .colon: try pass(.colon, to: .value)
    case .comma:
      guard let level = levels.last else { throw .malformed }
      try pass(.comma, to: level.isObject ? .name : .value)
    }
  }

  /// Says that the text has ended.
  func finish() throws(JSONFault) { if !levels.isEmpty || values == 0 { throw .cut } }

  private var isAtName: Bool { levels.last.map { $0.place == .name || $0.place == .nameOrEnd } ?? false }

  private mutating func name(_ name: [UInt8]) throws(JSONFault) {
    levels[levels.count - 1].name = name
    levels[levels.count - 1].place = .colon
  }

  private mutating func pass(_ place: Place, to next: Place) throws(JSONFault) {
    guard levels.last?.place == place else { throw .malformed }
    levels[levels.count - 1].place = next
  }

  private mutating func scalar(_ value: some Sequence<UInt8>) throws(JSONFault) {
    let label = try beginValue()
    var text = BlockText()
    text.write(value)
    let mark = label.isEmpty || text.text.isEmpty ? label : label + (label == Array("-".utf8) ? " " : ": ").utf8
    add(mark + text.text, depth: levels.count - 1)
  }

  private mutating func begin(isObject: Bool) throws(JSONFault) {
    let label = try beginValue()
    guard levels.count < JSONOutline.deepest else { throw .tooDeep }
    if !label.isEmpty { add(label, depth: levels.count - 1) }
    levels.append(Level(isObject: isObject, place: isObject ? .nameOrEnd : .valueOrEnd))
  }

  private mutating func end(isObject: Bool) throws(JSONFault) {
    guard let level = levels.last, level.isObject == isObject else { throw .malformed }
    guard level.place == .comma || level.place == .nameOrEnd || level.place == .valueOrEnd else { throw .malformed }
    levels.removeLast()
  }

  /// What stands before a value: its name, or a dash; nothing at the top.
  private mutating func beginValue() throws(JSONFault) -> [UInt8] {
    guard let level = levels.last else {
      if values > 0 { lines.add([]) }
      values += 1
      return []
    }
    guard level.place == .value || level.place == .valueOrEnd else { throw .malformed }
    levels[levels.count - 1].place = .comma
    guard level.isObject else { return Array("-".utf8) }
    var name = BlockText()
    name.write(level.name)
    return name.text.isEmpty ? Array("-".utf8) : name.text
  }

  private mutating func add(_ line: [UInt8], depth: Int) {
    lines.add(line, indent: 2 * min(max(0, depth), JSONOutline.deepestIndent))
  }
}
