import Formats
import Model
import Reading
import Testing

/// Reads bytes as the cage does, after warming once.
func read(
  _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits(), progress: () throws -> Void = {},
  child: (ChildHeader, UnsafeRawBufferPointer) throws -> Void = { _, _ in }
) throws -> ReadDocument {
  _ = warmed
  let document = try bytes.withUnsafeBytes {
    try DocumentReader.all.read(
      $0, limits: limits, progress: progress,
      child: { header, size, pieces in
        var whole: [UInt8] = []
        try pieces { whole += $0 }
        #expect(whole.count == size)
        try whole.withUnsafeBytes { try child(header, $0) }
      })
  }
  return try #require(document, "a reader of all formats reads everything")
}

func read(_ text: String) throws -> ReadDocument { try read(Array(text.utf8)) }

/// Whatever is read holds together: words lie in their pages, in order, and pages count from 1.
func expectSafe(_ bytes: [UInt8], _ what: Comment? = nil) {
  do {
    let document = try read(bytes)
    #expect(document.contents.pages.map(\.number) == Array(1...document.contents.pages.count + 1).dropLast(), what)
    #expect(document.words.isEmpty || document.words.count == document.contents.pages.count)
    for (page, words) in zip(document.contents.pages, document.words) {
      let count = page.text.unicodeScalars.count
      #expect(words.allSatisfy { $0.start < $0.end && $0.end <= count })
      #expect(zip(words, words.dropFirst()).allSatisfy { $0.end <= $1.start })
    }
  } catch {
    #expect(error is ReadingFailure, what)
  }
}

private let warmed: Void = DocumentReader.all.warm()

extension ReadDocument {
  /// The words of a page as their offsets cut them from its text.
  func cutWords(page: Int) -> [String] {
    let scalars = Array(contents.pages[page].text.unicodeScalars)
    return words[page].map { word in String(String.UnicodeScalarView(scalars[word.start..<word.end])) }
  }

  var text: String { contents.pages.map(\.text).joined(separator: "\u{C}") }
}
