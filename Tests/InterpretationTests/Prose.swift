import Model

@testable import Interpretation

/// A text of one page as an interpreter sees it.
enum Prose {
  static func text(_ text: String) -> DocumentText { DocumentText(document(text)) }

  static func document(_ pages: String...) -> ReadDocument {
    var contents = Contents(mediaType: .plainText, reader: Component(name: "text", version: 1))
    contents.pages = pages.enumerated().map { Page(number: $0.offset + 1, text: $0.element) }
    contents.pageCount = pages.count
    return ReadDocument(contents: contents)
  }
}
