import Model

@testable import Interpretation

/// A document made of words at places, in the order in which a reader may have found them.
struct Sheet {
  private var pages: [(text: String, words: [Word])] = [("", [])]

  /// Begins another page.
  mutating func turn() { pages.append(("", [])) }

  /// A line of words from `x` to the right, `y` points from the top.
  mutating func put(_ line: String, x: Float = 70, y: Float, size: Float = 12, bold: Bool = false) {
    let last = pages.count - 1
    var left = x
    for (index, word) in line.split(separator: " ").enumerated() {
      if index > 0 { pages[last].text += " " }
      let start = pages[last].text.unicodeScalars.count
      pages[last].text += word
      let right = left + Float(word.count) * size / 2
      pages[last].words.append(
        Word(
          start: start, end: pages[last].text.unicodeScalars.count, x0: left, y0: y, x1: right, y1: y + size,
          fontSize: size, bold: bold))
      left = right + size / 3
    }
    pages[last].text += "\n"
  }

  /// An empty line in the text.
  mutating func gap() { pages[pages.count - 1].text += "\n" }

  var document: ReadDocument {
    var contents = Contents(mediaType: .pdf, reader: Component(name: "pdf", version: 1))
    contents.pages = pages.enumerated().map { Page(number: $0.offset + 1, text: $0.element.text) }
    contents.pageCount = pages.count
    return ReadDocument(contents: contents, words: pages.map(\.words))
  }
}
