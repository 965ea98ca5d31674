internal import Model

/// Lays the words of a page out as text: a line for each line, an empty line between paragraphs, a row of a table in
/// one line with tabs between its cells. Offsets of words are exact because text and words are made in one go.
struct PageLayout {
  private(set) var text: [UInt8] = []
  private(set) var words: [Word] = []
  private(set) var tables: [[[String]]] = []

  private let source: [PDFWord]
  private let bytes: UnsafeRawBufferPointer
  private let segments: [Segment]
  private var scalars = 0

  /// - Parameter bytes: The UTF-8 that the words' ranges point into.
  init(_ source: [PDFWord], bytes: UnsafeRawBufferPointer) {
    self.source = source
    self.bytes = bytes
    segments = Segment.segments(of: source)
    text.reserveCapacity(bytes.count + source.count + segments.count)
    words.reserveCapacity(source.count)
    layOut()
  }

  private mutating func layOut() {
    let found = TableFinder.tables(in: segments, words: source)
    var tableOf: [Int: Int] = [:]
    for (index, table) in found.enumerated() {
      for cell in table.rows.joined() { for segment in cell?.segments ?? [] { tableOf[segment] = index } }
    }
    let pitch = usualGap()
    var written = Set<Int>()
    var last: Int?
    for index in segments.indices {
      if let table = tableOf[index] {
        guard written.insert(table).inserted else { continue }
        endParagraph()
        write(found[table])
        endParagraph()
        last = nil
      } else {
        if let last { separate(segments[last], segments[index], pitch: pitch) }
        write(segments[index])
        last = index
      }
    }
    if !text.isEmpty, text.last != UInt8(ascii: "\n") { put("\n") }
  }

  /// The usual gap between the lines of a paragraph, in heights of a line.
  private func usualGap() -> Float {
    var gaps: [Float] = []
    for (above, below) in zip(segments, segments.dropFirst()) where above.quarterTurns == 0 && below.quarterTurns == 0 {
      let gap = (below.y0 - above.y1) / max(below.height, 1)
      if gap > -0.6, gap < 1.2, !above.isBeside(below) { gaps.append(gap) }
    }
    gaps.sort()
    return gaps.isEmpty ? 0 : gaps[gaps.count / 3]
  }

  private mutating func separate(_ above: Segment, _ below: Segment, pitch: Float) {
    guard above.quarterTurns == below.quarterTurns else { return endParagraph() }
    guard above.quarterTurns == 0 else { return put("\n") }
    if above.isBeside(below), below.x0 > above.x0 {
      return put(isMarker(above) || below.x0 - above.x1 < 0.5 * below.fontSize ? " " : "\t")
    }
    let gap = (below.y0 - above.y1) / max(min(above.height, below.height), 1)
    let sameColumn = below.x0 < above.x1 && below.x1 > above.x0
    let sameSize = abs(above.fontSize - below.fontSize) < 0.15 * max(above.fontSize, below.fontSize)
    if sameColumn, sameSize, gap > -0.6, gap < pitch + 0.3 { put("\n") } else { endParagraph() }
  }

  /// A bullet or the number of a paragraph.
  private func isMarker(_ segment: Segment) -> Bool {
    segment.words.count == 1 && source[segment.words.lowerBound].scalars <= 4
  }

  private mutating func endParagraph() {
    guard !text.isEmpty else { return }
    if text.last != UInt8(ascii: "\n") { put("\n") }
    if !text.suffix(2).elementsEqual("\n\n".utf8) { put("\n") }
  }

  private mutating func write(_ table: TableFinder.Found) {
    var rows: [[String]] = []
    for row in table.rows {
      var cells: [String] = []
      for (column, cell) in row.enumerated() {
        if column > 0 { put("\t") }
        let start = text.count
        for (line, index) in (cell?.segments ?? []).enumerated() {
          if line > 0 { put(" ") }
          write(segments[index])
        }
        cells.append(String(decoding: text[start...], as: UTF8.self))
      }
      put("\n")
      rows.append(cells)
    }
    tables.append(rows)
  }

  private mutating func write(_ segment: Segment) {
    for index in segment.words {
      let word = source[index]
      if index > segment.words.lowerBound, source[index - 1].spaceAfter { put(" ") }
      text.append(contentsOf: bytes[word.bytes])
      words.append(
        Word(
          start: scalars, end: scalars + word.scalars, x0: word.x0, y0: word.y0, x1: word.x1, y1: word.y1,
          fontSize: word.fontSize, bold: word.bold))
      scalars += word.scalars
    }
  }

  private mutating func put(_ separator: StaticString) {
    text.append(contentsOf: UnsafeBufferPointer(start: separator.utf8Start, count: separator.utf8CodeUnitCount))
    scalars += separator.utf8CodeUnitCount
  }
}
