internal import Model
internal import Reading

/// Lines as pages, for documents that have none of their own: a record's text is cut between pages only.
struct LinePages {
  /// Bytes after which a page ends.
  private static let pageBytes = 1 << 20

  /// Whether there was more than may be kept; nothing is taken any more.
  private(set) var isSpent = false
  private var left: Int
  private let mostPages: Int
  private var texts: [String] = []
  private var page: [UInt8] = []

  init(_ limits: ReadingLimits) {
    left = limits.textBytes
    mostPages = limits.pages
  }

  /// - Parameter line: UTF-8 without a line end.
  mutating func add(_ line: some Collection<UInt8>, indent: Int = 0) {
    left -= line.count + indent + 1
    if left < 0 || texts.count >= mostPages { isSpent = true }
    guard !isSpent else { return }
    page.append(contentsOf: repeatElement(0x20, count: indent))
    page.append(contentsOf: line)
    page.append(0x0A)
    if page.count >= LinePages.pageBytes { turn() }
  }

  /// Puts the pages into `contents`, of which there is always one, and says there when some are missing.
  mutating func finish(into contents: inout Contents) {
    if !page.isEmpty || texts.isEmpty { turn() }
    contents.pages = texts.enumerated().map { Page(number: $0 + 1, text: $1) }
    contents.pageCount = texts.count
    if isSpent { contents.addNote("Only the beginning was read: the document is too long.") }
  }

  private mutating func turn() {
    texts.append(String(decoding: page, as: UTF8.self))
    page.removeAll(keepingCapacity: true)
  }
}
