package import Platform

/// A child's place in `active/`, with its file open for writing.
package struct ChildRoom: ~Copyable, Sendable {
  package let claim: Claim
  package let file: OwnedDescriptor

  init(claim: Claim, file: consuming OwnedDescriptor) {
    self.claim = claim
    self.file = file
  }
}

extension ChildRoom {
  /// The file alone.
  package consuming func take() -> OwnedDescriptor { file }
}
