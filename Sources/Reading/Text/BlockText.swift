/// Text made of blocks: paragraphs are parted by an empty line, list items and rows stand on lines of their own.
package struct BlockText {
  package private(set) var text: [UInt8] = []

  /// White space that stands between what is written and what comes next, by rising strength.
  private enum Gap: Int {
    case none, space, line, paragraph
  }

  private var gap = Gap.none

  package init() {}

  /// Adds words; white space within them becomes one space.
  package mutating func write(_ words: some Sequence<UInt8>) {
    var scalarHead: UInt8?
    for byte in words {
      if let head = scalarHead {
        scalarHead = nil
        // U+00A0, the space that does not break.
        if byte == 0xA0 {
          raise(.space)
          continue
        }
        put(head)
        put(byte)
      } else if byte == 0xC2 {
        scalarHead = byte
      } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
        raise(.space)
      } else if byte >= 0x20, byte != 0x7F {
        put(byte)
      }
    }
    if let scalarHead { put(scalarHead) }
  }

  package mutating func write(_ words: String) { write(words.utf8) }

  /// Adds lines as they stand, such as program code.
  package mutating func writeVerbatim(_ lines: some Sequence<UInt8>) {
    flush()
    text.append(contentsOf: lines.lazy.filter { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 })
    while text.last == 0x0A { text.removeLast() }
  }

  package mutating func space() { raise(.space) }

  /// Ends a cell; two of them make an empty cell.
  package mutating func tab() {
    if gap == .space { gap = .none }
    flush()
    text.append(0x09)
  }

  package mutating func line() { raise(.line) }
  package mutating func paragraph() { raise(.paragraph) }

  /// Ends the text with a line end, unless there is none.
  package mutating func finish() {
    gap = .none
    if !text.isEmpty { text.append(0x0A) }
  }

  private mutating func raise(_ wanted: Gap) {
    if wanted == .space, gap == .none, text.last == 0x09 { return }
    if wanted.rawValue > gap.rawValue { gap = wanted }
  }

  private mutating func put(_ byte: UInt8) {
    if gap != .none { flush() }
    text.append(byte)
  }

  private mutating func flush() {
    if !text.isEmpty {
      switch gap {
      case .none: break
      case .space: text.append(0x20)
      case .line: text.append(0x0A)
      case .paragraph: text.append(contentsOf: [0x0A, 0x0A])
      }
    }
    gap = .none
  }
}
