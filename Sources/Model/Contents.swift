/// What a reader made of a document's bytes: everything a record says that was not known before reading.
package struct Contents: Hashable, Sendable, Codable {
  package var mediaType: MediaType
  package var reader: Component
  /// Nil until an interpreter recognises the document.
  package var interpreter: Component?
  /// What the interpreter takes the document to be (`ilacs_short`, `press_article`); nil when none recognised it.
  package var documentKind: String?
  package var pages: [Page] = []
  /// Number of pages in the document, which may be more than `pages` holds when the text was cut.
  package var pageCount: Int = 0
  package var tables: [Table] = []
  package var title: String?
  /// BCP 47 tag that the document declares of itself, else of the language that its text is in where a detector is sure.
  /// It is no fact and has no evidence.
  package var language: String?
  /// The moment or day that the document's own metadata gives as its publication, as RFC 3339 or ISO 8601.
  package var published: String?
  /// Document information by its own names: `Author`, `Producer`, `CreationDate` ...
  package var properties: [String: String] = [:]
  package var facts: [Fact] = []
  /// Why there is no text, or less than all of it; nil when everything was read.
  package var note: String?

  package init(mediaType: MediaType, reader: Component) {
    self.mediaType = mediaType
    self.reader = reader
  }
}

extension Contents {
  /// The most text that a record holds: 16 MiB of UTF-8.
  package static let recordedTextBytes = 16 << 20

  /// The most pages that a record holds: their numbers fit into 20 bits of the index's row ids.
  package static let mostPages = 1 << 20 - 1

  /// The most facts that a record holds: their places fit into as many.
  package static let mostFacts = 1 << 20

  /// Drops the pages, and the tables on them, that go beyond `limit` bytes of UTF-8, and says so in `note`. Done after
  /// interpretation, which sees the whole; a single page above the limit is dropped too, never split. `pageCount` and
  /// the facts stay.
  package mutating func cut(toBytes limit: Int = recordedTextBytes) {
    var bytes = 0
    guard
      let first = pages.firstIndex(where: { page in
        bytes += page.text.utf8.count
        return bytes > limit
      })
    else { return }
    let number = pages[first].number
    pages.removeSubrange(first...)
    tables.removeAll { $0.page >= number }
    addNote("The text was cut before page \(number) of \(pageCount): the limit is \(limit) bytes.")
  }

  /// Adds a sentence to `note`.
  package mutating func addNote(_ sentence: String) { note = note.map { "\($0) \(sentence)" } ?? sentence }
}
