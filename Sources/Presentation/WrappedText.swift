/// Text as lines no wider than there is room, broken at spaces. Line ends and runs of spaces in it are one space.
enum WrappedText {
  /// `room` nil: one line. A word that is wider than the room stands on a line of its own.
  static func lines(_ text: String, room: Int?) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace).map { Printable.line(String($0)) }
    guard let room else { return words.isEmpty ? [] : [words.joined(separator: " ")] }
    var lines: [String] = []
    var width = 0
    for word in words {
      let columns = Columns.count(word)
      if let last = lines.indices.last, width + 1 + columns <= room {
        lines[last] += " " + word
        width += 1 + columns
      } else {
        lines.append(word)
        width = columns
      }
    }
    return lines
  }
}
