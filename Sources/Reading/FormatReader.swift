package import Model

/// What reads the documents of a format. Where it is listed (`DocumentReader.ofText`, `DocumentReader.all`) decides which
/// programs load its libraries.
package protocol FormatReader: SendableMetatype {
  /// Its readers by the kind of document. A record made by another version than stands here may be read again.
  static var components: [MediaType: Component] { get }

  /// Documents of our own, of no more than a few kilobytes, which are read to warm what `warm` does not.
  static var samples: [[UInt8]] { get }

  /// Makes its libraries load what they will ever open. Called before the process gives up its rights; may be called
  /// again.
  static func warm()

  /// - Parameter contents: Of the kind and the reader, and empty beside.
  /// - Throws: `ReadingFailure`, and whatever the session's `progress` and `child` throw.
  static func read(_ bytes: UnsafeRawBufferPointer, into contents: Contents, _ session: ReadingSession) throws
    -> ReadDocument
}
