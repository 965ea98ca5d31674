import Model
import Reading

/// Reads bytes as the cage does, after warming once.
func read(
  _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits(), progress: () throws -> Void = {},
  child: (ChildHeader, UnsafeRawBufferPointer) throws -> Void = { _, _ in }
) throws -> ReadDocument {
  _ = warmed
  return try bytes.withUnsafeBytes {
    try DocumentReader.read($0, limits: limits, progress: progress, child: child)
  }
}

func read(_ text: String) throws -> ReadDocument { try read(Array(text.utf8)) }

private let warmed: Void = DocumentReader.warm()

extension ReadDocument {
  /// The words of a page as their offsets cut them from its text.
  func cutWords(page: Int) -> [String] {
    let scalars = Array(contents.pages[page].text.unicodeScalars)
    return words[page].map { word in String(String.UnicodeScalarView(scalars[word.start..<word.end])) }
  }

  var text: String { contents.pages.map(\.text).joined(separator: "\u{C}") }
}
