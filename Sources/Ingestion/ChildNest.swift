internal import Cage
internal import Model
internal import Platform
internal import Spool

/// The children that one reading finds, as they are written into `active/`. Used by one thread.
final class ChildNest {
  private let parent: Claim
  private let tree: SpoolTree
  private var ordinal: Int
  /// All that were begun, also those for which there was no room.
  private var begun: [ArrivalID] = []
  private(set) var claims: [Claim] = []
  private var current: OwnedDescriptor?

  /// The first child is counted after `ordinal`, the highest that an earlier reading gave.
  init(parent: Claim, tree: SpoolTree, after ordinal: Int = 0) {
    self.parent = parent
    self.tree = tree
    self.ordinal = ordinal
  }

  var depth: Int { parent.origin.arrival.depth }

  /// Makes a file for a child and returns a descriptor for its bytes, good until the next call.
  func open(_ header: ChildHeader) throws -> Int32 {
    ordinal += 1
    let id = parent.origin.arrival.child(ordinal)
    begun.append(id)
    let room = try tree.makeChild(id, of: parent, name: header.name)
    claims.append(room.claim)
    let file = room.take()
    let number = file.raw
    current = consume file
    return number
  }

  /// The children that were taken before go again.
  func keep(_ wanted: [Claim]) {
    current = nil
    let kept = Set(wanted.map(\.origin.arrival))
    for id in begun where !kept.contains(id) { tree.abandonChild(id) }
    (begun, claims) = (wanted.map(\.origin.arrival), wanted)
  }

  /// The reading failed or its document is not stored: its children go.
  func abandon() {
    current = nil
    for id in begun { tree.abandonChild(id) }
    (begun, claims) = ([], [])
  }
}
