/// Who is at the other end of a Unix socket, as the kernel recorded it when they connected (unix(7)).
package struct Peer: Hashable, Sendable {
  package let user: UInt32
  package let group: UInt32
  package let process: Int32
  /// Supplementary groups; the kernel does not promise that `group` is among them.
  package let groups: [UInt32]

  package init(user: UInt32, group: UInt32, process: Int32, groups: [UInt32]) {
    self.user = user
    self.group = group
    self.process = process
    self.groups = groups
  }

  package func isMember(of group: UInt32) -> Bool { self.group == group || groups.contains(group) }
}
