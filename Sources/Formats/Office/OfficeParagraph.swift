/// The words of a paragraph.
struct OfficeParagraph {
  /// UTF-8 with single spaces; tabs and line breaks of its own are kept.
  private(set) var text: [UInt8] = []
  /// Whether it stands in a row of short ones.
  private(set) var isListItem = false

  var isBlank: Bool { text.allSatisfy { $0 <= 0x20 } }

  mutating func add(_ words: some Sequence<UInt8>) { text.append(contentsOf: words) }

  /// Puts a bullet or number in front. Headings are numbered like lists but are not items of one.
  mutating func label(_ label: String, isListItem: Bool) {
    self.isListItem = isListItem
    text.insert(contentsOf: Array("\(label) ".utf8), at: 0)
  }

  /// White space is one space, one tab or one line break, none at the ends of lines; controls vanish.
  mutating func tidy() {
    var tidied: [UInt8] = []
    tidied.reserveCapacity(text.count)
    var gap: UInt8?
    var index = 0
    while index < text.count {
      var byte = text[index]
      index += 1
      // U+00A0, the space that does not break.
      if byte == 0xC2, index < text.count, text[index] == 0xA0 {
        byte = 0x20
        index += 1
      }
      switch byte {
      case 0x0A: gap = 0x0A
      case 0x09: if gap != 0x0A { gap = 0x09 }
      case 0x20, 0x0D: gap = gap ?? 0x20
      case 0..<0x20, 0x7F: break
      default:
        if let gap, !tidied.isEmpty { tidied.append(gap) }
        gap = nil
        tidied.append(byte)
      }
    }
    text = tidied
  }
}
