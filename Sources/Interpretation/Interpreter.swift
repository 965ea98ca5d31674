internal import Model

/// Text to facts: recognises one family of documents and says what they say. Pure: a function of the document and of
/// what is known beforehand.
///
/// Interpreters run in the cage, after the reader. The first of `Interpreters.all` that recognises a document
/// speaks for it.
protocol Interpreter: Sendable {
  /// Raise its version when it would say something else of a document it has read before.
  static var component: Component { get }

  /// Nil when the document is not of this interpreter's family. Every fact has its evidence in `contents.pages`.
  ///
  /// - Parameter text: The words of `document`, which every interpreter would make first.
  static func interpret(
    _ document: ReadDocument, _ text: DocumentText, _ lexicon: Lexicon
  ) -> (documentKind: String, facts: [Fact])?
}
