// Bytes to text, tables and children: the one entry to every format.
//
// It trusts nothing in the bytes, opens no file after `warm()`, starts no thread and asks no clock; memory and time are
// bounded by the cage around it.

package import Model

/// Reads the documents of a set of formats.
package struct DocumentReader: Sendable {
  /// What is text already. These need few libraries, which is why a program of their own reads them.
  package static let ofText = DocumentReader([
    HTMLReader.self, MarkdownReader.self, ColumnsReader.self, TextReader.self,
  ])

  package let formats: [any FormatReader.Type]
  /// By the kind of document.
  package let components: [MediaType: Component]
  private let readers: [MediaType: any FormatReader.Type]
  private let lookInside: @Sendable (UnsafeRawBufferPointer) -> MediaType?
  private let tellLanguage: @Sendable (Contents) -> String?

  /// - Parameters:
  ///   - lookInside: Tells the kind of documents whose beginning alone does not, as that of packed ones; nil for those
  ///     that it does not know.
  ///   - tellLanguage: Tells, from its text, the language of a document that declares none; nil where it is not sure.
  package init(
    _ formats: [any FormatReader.Type],
    lookInside: @escaping @Sendable (UnsafeRawBufferPointer) -> MediaType? = { _ in nil },
    tellLanguage: @escaping @Sendable (Contents) -> String? = { _ in nil }
  ) {
    self.tellLanguage = tellLanguage
    self.formats = formats
    self.lookInside = lookInside
    var components: [MediaType: Component] = [:]
    var readers: [MediaType: any FormatReader.Type] = [:]
    for format in formats {
      for (kind, component) in format.components {
        components[kind] = component
        readers[kind] = format
      }
    }
    self.components = components
    self.readers = readers
  }

  /// See `FormatReader.samples`.
  package var samples: [[UInt8]] { formats.flatMap { $0.samples } }

  /// Makes every library load what it will ever open. Call once, before the process gives up its rights.
  package func warm() { for format in formats { format.warm() } }

  /// - Parameters:
  ///   - bytes: The whole document; valid during the call only.
  ///   - progress: Called at least once a page or 100 KB of work. What it throws ends the reading and is thrown on.
  ///   - fragile: Called at most once, before the bytes go to a library that damaged documents crash.
  ///   - child: Called with each file inside the document.
  /// - Returns: Nil for a document of a kind that none of `formats` reads, before `child` was called.
  /// - Throws: `ReadingFailure`, and whatever `progress` and `child` throw.
  package func read(
    _ bytes: UnsafeRawBufferPointer, limits: ReadingLimits = ReadingLimits(), progress: () throws -> Void = {},
    fragile: () -> Void = {}, child: ChildReceiver = { _, _, _ in }
  ) throws -> ReadDocument? {
    try withoutActuallyEscaping(progress) { progress in
      try withoutActuallyEscaping(fragile) { fragile in
        try withoutActuallyEscaping(child) { child in
          try read(bytes, ReadingSession(limits: limits, progress: progress, fragile: fragile, child: child))
        }
      }
    }
  }

  private func read(_ bytes: UnsafeRawBufferPointer, _ session: ReadingSession) throws -> ReadDocument? {
    try session.progress()
    let kind = kind(of: bytes)
    guard let format = readers[kind], let component = components[kind] else { return nil }
    var document = try format.read(bytes, into: Contents(mediaType: kind, reader: component), session)
    if document.contents.language == nil { document.contents.language = tellLanguage(document.contents) }
    return document
  }

  private func kind(of bytes: UnsafeRawBufferPointer) -> MediaType {
    let marked = MediaTypeDetector.kind(of: bytes)
    guard marked == .unknown, let found = lookInside(bytes), readers[found] != nil else { return marked }
    return found
  }
}
