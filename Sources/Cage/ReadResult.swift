package import Model

/// The last frame of a reply: what the reader made of the document.
package enum ReadResult: Hashable, Sendable, Codable {
  case contents(Contents)
  case failure(Failure, detail: String)
  /// Of a kind that this program does not read: another is to be asked. No child was handed over.
  case elsewhere

  /// What a reader may say against a document.
  package enum Failure: String, Hashable, Sendable, Codable {
    case encrypted
    case damaged

    package var reason: Reason { self == .encrypted ? .encrypted : .damaged }
  }
}
