internal import Model

/// A document's words and lines with the places where they stand.
///
/// Where the format gives no positions, they are made from the text as if it were typed: a letter is six points wide, a
/// line twelve high, and a tab begins a column far to the right, so that rules about columns hold for both.
struct Layout: Sendable {
  let text: DocumentText
  /// One for each of `text.tokens`.
  let boxes: [Box]
  /// In the order of the text.
  let lines: [Line]

  /// - Parameter text: The words of `document`.
  init(_ document: ReadDocument, _ text: DocumentText) {
    self.text = text
    var builder = LayoutBuilder(text, words: document.words)
    builder.run()
    boxes = builder.boxes
    lines = builder.lines
  }

  func box(of range: Range<Int>) -> Box {
    Box(around: boxes[range])
  }

  /// Words as they stand: line by line from the top, each from the left.
  func rows(of tokens: [Int]) -> [[Int]] {
    var rows: [[Int]] = []
    for index in tokens.sorted(by: { boxes[$0].middle < boxes[$1].middle }) {
      let box = boxes[index]
      if let last = rows.last?.first, abs(box.middle - boxes[last].middle) < 0.5 * box.height {
        rows[rows.count - 1].append(index)
      } else {
        rows.append([index])
      }
    }
    return rows.map { $0.sorted { boxes[$0].x0 < boxes[$1].x0 } }
  }

  /// The index of the line that holds a token.
  func line(of token: Int) -> Int {
    var low = 0
    var high = lines.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lines[middle].tokens.lowerBound <= token { low = middle } else { high = middle }
    }
    return low
  }
}
