/// Something that is not as it should be.
package struct Problem: Hashable, Sendable, Codable {
  /// A word that scripts can rely on: `missing-original` ...
  package var kind: String
  /// A digest or an arrival id.
  package var object: String?
  package var detail: String
  /// The command that mends it.
  package var remedy: String?

  package init(kind: String, object: String? = nil, detail: String, remedy: String? = nil) {
    self.kind = kind
    self.object = object
    self.detail = detail
    self.remedy = remedy
  }
}
