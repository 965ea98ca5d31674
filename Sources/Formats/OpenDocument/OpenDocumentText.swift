internal import Reading

/// Walks the text of an OpenDocument text (part 3, 5 to 9) and collects its blocks.
final class OpenDocumentText: XMLHandler {
  private static let mostSpaces = 1000
  private static let shapes: Set = ["text-box", "custom-shape", "rect", "ellipse", "circle", "caption", "line", "path"]

  private(set) var notes: [OfficeBlock] = []
  /// The words of the first paragraph in the style "Title".
  private(set) var title: String?
  /// Of master pages: each header and footer, by the name of its element.
  private(set) var frames: [(name: String, blocks: [OfficeBlock])] = []

  private struct Paragraph {
    let style: String?
    /// Its number or bullet.
    let label: String?
    let isHeading: Bool
  }

  private let styles: OpenDocumentStyles
  private let budget: OfficeBudget
  private let isFrames: Bool
  private var blocks: OfficeBlocks
  private var numbering: OpenDocumentNumbering
  private var visibility = OpenDocumentVisibility()
  private var inBody = false
  private var paragraphs: [Paragraph] = []
  private var tables: OpenDocumentTables
  private var noteMarks = OpenDocumentNoteMarks()

  /// - Parameter isFrames: Whether the headers and footers of master pages are read, instead of the text.
  init(_ styles: OpenDocumentStyles, _ budget: OfficeBudget, isFrames: Bool = false) {
    self.styles = styles
    self.budget = budget
    self.isFrames = isFrames
    blocks = OfficeBlocks(budget)
    tables = OpenDocumentTables(budget)
    numbering = OpenDocumentNumbering(styles)
  }

  func takeBlocks() -> [OfficeBlock] { blocks.take() }

  func begin(_ element: XMLElement) {
    if visibility.hides(element, styles) { return }
    if beginsText(element) {
      inBody = true
      if isFrames { blocks.beginFlow() }
    }
    guard inBody else { return }
    if OpenDocumentSpace.isText(element.space) {
      beginText(element)
    } else if OpenDocumentSpace.isTable(element.space) {
      tables.begin(element, &blocks)
    } else if OpenDocumentSpace.isDrawing(element.space), OpenDocumentText.shapes.contains(element.name) {
      blocks.beginFlow()
    }
  }

  func end(_ name: String, space: String) {
    if visibility.hid() { return }
    guard inBody else { return }
    if OpenDocumentSpace.isText(space) {
      endText(name)
    } else if OpenDocumentSpace.isTable(space) {
      tables.end(name, &blocks)
    } else if OpenDocumentSpace.isDrawing(space), OpenDocumentText.shapes.contains(name) {
      blocks.addAside(blocks.endFlow())
    } else if isFrames, OpenDocumentText.isFrame(name, space) {
      frames.append((name, blocks.endFlow()))
      inBody = false
    } else if !isFrames, OpenDocumentSpace.isOffice(space), name == "text" {
      inBody = false
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Ends of lines in the markup are spaces (part 3, 6.1.2).
    if inBody, !paragraphs.isEmpty, !visibility.isHiding { add(bytes.lazy.map { $0 < 0x20 ? 0x20 : $0 }) }
  }

  private func beginsText(_ element: XMLElement) -> Bool {
    isFrames
      ? OpenDocumentText.isFrame(element.name, element.space)
      : OpenDocumentSpace.isOffice(element.space) && element.name == "text"
  }

  private static func isFrame(_ name: String, _ space: String) -> Bool {
    OpenDocumentSpace.isStyle(space)
      && ["header", "header-left", "header-first", "footer", "footer-left", "footer-first"].contains(name)
  }

  private func add(_ words: some Sequence<UInt8>) {
    guard !budget.isSpent else { return }
    blocks.withParagraph { paragraph in
      let before = paragraph.text.count
      paragraph.add(words)
      budget.take(bytes: paragraph.text.count - before)
    }
  }

  private func beginText(_ element: XMLElement) {
    let start = element.attribute("start-value").flatMap { Int($0) }
    switch element.name {
    case "p", "h": beginParagraph(element, start: start)
    case "list": numbering.beginList(element)
    case "list-item": numbering.beginItem(start: start)
    case "s":
      let count = element.attribute("c").flatMap { Int($0) } ?? 1
      add(repeatElement(0x20, count: min(max(1, count), OpenDocumentText.mostSpaces)))
    case "tab": add("\t".utf8)
    case "line-break": add("\n".utf8)
    case "note":
      add(noteMarks.next(element.attribute("note-class")).utf8)
    case "note-body": blocks.beginFlow()
    default: break
    }
  }

  private func beginParagraph(_ element: XMLElement, start: Int?) {
    let style = element.attribute("style-name")
    let isHeading = element.name == "h"
    var label = numbering.label(paragraphStyle: style)
    if isHeading, label == nil, let level = element.attribute("outline-level").flatMap({ Int($0) }) {
      label = numbering.heading(level: level, start: start)
    }
    blocks.beginParagraph()
    paragraphs.append(Paragraph(style: style, label: label, isHeading: isHeading))
    if let mark = noteMarks.take() { add("\(mark) ".utf8) }
  }

  private func endParagraph() {
    guard let ended = paragraphs.popLast() else { return }
    let isTitle = title == nil && !isFrames && ended.style.map { styles.isBased($0, on: "Title") } == true
    blocks.withParagraph { paragraph in
      guard !paragraph.isBlank else { return }
      if let label = ended.label { paragraph.label(label, isListItem: !ended.isHeading) }
      if isTitle { title = String(decoding: paragraph.text, as: UTF8.self).trimmed }
    }
    blocks.endParagraph()
  }

  private func endText(_ name: String) {
    switch name {
    case "p", "h": endParagraph()
    case "list": numbering.endList()
    case "note-body": notes += blocks.endFlow()
    default: break
    }
  }
}
