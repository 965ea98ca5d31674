/// Where the values and the keys of a JSON text lie: each string, number, word, array and object.
struct JSONParts {
  private(set) var ranges: [Range<Int>] = []

  init(_ text: [UInt8]) {
    var open: [Int] = []
    var place = 0
    while place < text.count {
      let start = place
      place += 1
      switch text[start] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): open.append(start)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): if let start = open.popLast() { ranges.append(start..<place) }
      case UInt8(ascii: "\""):
        while place < text.count, text[place] != UInt8(ascii: "\"") { place += text[place] == 0x5C ? 2 : 1 }
        place = min(place + 1, text.count)
        ranges.append(start..<place)
      case let byte where byte.isWord:
        while place < text.count, text[place].isWord { place += 1 }
        ranges.append(start..<place)
      default: break
      }
    }
  }
}

extension UInt8 {
  /// Of a number, `true`, `false` or `null`.
  fileprivate var isWord: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(self) || [0x2B, 0x2D, 0x2E, 0x45].contains(self)
  }
}
