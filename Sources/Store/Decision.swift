package import Model

/// What a person said about an arrival or a document.
package struct Decision: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case release
    case discard
    case retry
    case reprocess
    /// The tombstone of an erased document: the digest, who, when and, as the note, why. Written by
    /// `RecordStore.forget` only, which erases the rest.
    case forget
  }

  package enum Subject: Hashable, Sendable, Codable {
    case arrival(ArrivalID)
    case document(Digest)
  }

  package let kind: Kind
  package let subject: Subject
  /// The user id of the peer who said so.
  package let user: UInt32
  package let at: Timestamp
  package let note: String?

  package init(_ kind: Kind, _ subject: Subject, user: UInt32, at: Timestamp, note: String? = nil) {
    self.kind = kind
    self.subject = subject
    self.user = user
    self.at = at
    self.note = note
  }
}
