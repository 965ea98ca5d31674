package import Platform

/// A call that was refused for want of a right, for the journal.
package struct Refusal: Hashable, Sendable {
  package let peer: Peer
  /// The method's full name; it names a method that exists.
  package let method: String
  /// The groups that may call it.
  package let groups: [String]

  package init(peer: Peer, method: String, groups: [String]) {
    self.peer = peer
    self.method = method
    self.groups = groups
  }
}
