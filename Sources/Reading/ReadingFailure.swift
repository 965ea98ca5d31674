/// Why a document of a known kind could not be read. Its texts name no file and quote no document.
package enum ReadingFailure: Error, Hashable, Sendable {
  /// It needs a password.
  case encrypted
  /// It is encrypted for its receiver (S/MIME, OpenPGP).
  case encryptedMail
  /// What is broken, as a sentence for a person.
  case damaged(String)
}

extension ReadingFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .encrypted: "The document is encrypted. Ask the sender for a copy without a password."
    case .encryptedMail:
      "The mail is encrypted for its receiver (S/MIME or OpenPGP). Open it in a mail program and drop what it holds."
    case .damaged(let what): "The document is damaged: \(what) Ask the sender for a new copy."
    }
  }
}
