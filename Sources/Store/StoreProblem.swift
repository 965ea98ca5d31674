/// Something in the store that is not as it should be.
package struct StoreProblem: Hashable, Sendable, Codable, CustomStringConvertible {
  /// What is wrong, a sentence.
  package let what: String
  /// The digest, arrival id or ledger position concerned; nothing personal.
  package let object: String
  /// What a person can do about it, a sentence.
  package let whatToDo: String

  package init(what: String, object: String, whatToDo: String) {
    self.what = what
    self.object = object
    self.whatToDo = whatToDo
  }

  package var description: String { "\(object): \(what) \(whatToDo)" }
}
