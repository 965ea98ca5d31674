/// Text whose lines were broken for the way and are to be joined again (RFC 3676).
enum FlowedText {
  /// - Parameters:
  ///   - text: Lines that end in `\n`.
  ///   - deletesSpace: Whether the space that marks a broken line was added with the mark (`DelSp=yes`).
  static func joined(_ text: [UInt8], deletesSpace: Bool) -> [UInt8] {
    let space = UInt8(ascii: " ")
    var lines: [[UInt8]] = []
    /// The depth of quotation of a line that goes on.
    var open: Int?
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let depth = line.prefix { $0 == UInt8(ascii: ">") }.count
      var words = line.dropFirst(depth)
      // Lines that begin like a quotation or with a space got one more space in front.
      if words.first == space { words = words.dropFirst() }
      let isSignature = words.elementsEqual("-- ".utf8)
      if open != depth || isSignature { lines.append(depth > 0 ? line.prefix(depth) + [space] : []) }
      let goesOn = words.last == space && !isSignature
      lines[lines.count - 1] += goesOn && deletesSpace ? words.dropLast() : words
      open = goesOn ? depth : nil
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
