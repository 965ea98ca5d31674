/// Makes the index anew from originals, records and ledger. The last reply has the number of documents.
package enum Rebuild: ControlMethod {
  package static let right = Right.act
  package static let streaming = Streaming.optional

  package typealias Parameters = NoParameters

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    package var progress: Progress?
    package var documents: Int?

    package init(progress: Progress? = nil, documents: Int? = nil) {
      self.progress = progress
      self.documents = documents
    }
  }
}
