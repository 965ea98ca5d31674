/// Text in lines that fit.
package enum Wrapping {
  /// Breaks between words; a word that is longer than the room stands by itself. Line ends of the text are spaces.
  package static func lines(_ text: String, room: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
      let width = Columns.count(String(word))
      if used > 0, used + 1 + width > room {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if used > 0 { line += " " }
      line += word
      used += width + (used > 0 ? 1 : 0)
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The first line behind `head`, the others set in below it. `room` nil: all in one line.
  package static func hanging(_ head: String, _ text: String, room: Int?) -> [String] {
    let indent = Columns.count(head)
    let wrapped = lines(text, room: room.map { max(20, $0 - indent) } ?? .max)
    return wrapped.enumerated().map { index, line in
      (index == 0 ? head : String(repeating: " ", count: indent)) + line
    }
  }
}
