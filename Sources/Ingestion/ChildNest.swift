internal import Cage
internal import Glibc
internal import Model
internal import Platform
internal import Spool
internal import SystemPackage

/// The children that one reading finds, as they are written into `active/`. Used by one thread.
final class ChildNest {
  private let parent: Claim
  private let tree: SpoolTree
  private let isKnown: Set<ArrivalID>
  private var ordinal = 0
  /// All that were begun, also those for which there was no room.
  private var begun: [ArrivalID] = []
  private(set) var claims: [Claim] = []
  private var current: OwnedDescriptor?

  /// Children in `isKnown` were taken by an earlier reading: they are not taken again.
  init(parent: Claim, tree: SpoolTree, isKnown: Set<ArrivalID> = []) {
    self.parent = parent
    self.tree = tree
    self.isKnown = isKnown
  }

  var depth: Int { parent.origin.arrival.depth }

  /// Makes a file for a child and returns a descriptor for its bytes, good until the next call.
  func open(_ header: ChildHeader) throws -> Int32 {
    ordinal += 1
    let id = parent.origin.arrival.child(ordinal)
    let file: OwnedDescriptor
    if isKnown.contains(id) {
      file = try Directory("/dev").open("null", flags: O_WRONLY)
    } else {
      begun.append(id)
      let room = try tree.makeChild(id, of: parent, name: header.name)
      claims.append(room.claim)
      file = room.take()
    }
    let number = file.raw
    current = consume file
    return number
  }

  /// The reading failed or its document is not stored: its children go.
  func abandon() {
    current = nil
    for id in begun { tree.abandonChild(id) }
    (begun, claims) = ([], [])
  }
}
