internal import Model
internal import Synchronization

/// What lies in the spool though nobody needs it there, because it could not be removed: the intake tries again at each
/// scan, and a start removes whatever is left then. A child that its parent's reading gave up may come again under the same
/// id: those are removed one by one, and none while it is being made.
final class Leftovers: Sendable {
  enum Kind: Sendable {
    /// The folders of an arrival whose file is elsewhere.
    case folders
    /// A file of which the ledger says that its way has ended.
    case file(Claim)
    /// The same, to be kept for its sender.
    case duplicate(Claim)
    /// All of an arrival in a state, not `active/`, by which its way has ended.
    case discarded(SpoolState)
  }

  /// More are left to the next start.
  private static let most = 10_000

  private let known = Mutex<[ArrivalID: Kind]>([:])
  private let children = Mutex<Set<ArrivalID>>([])

  func add(_ id: ArrivalID, _ kind: Kind) {
    known.withLock { if $0.count < Leftovers.most { $0[id] = kind } }
  }

  func add(child id: ArrivalID) {
    children.withLock { if $0.count < Leftovers.most { $0.insert(id) } }
  }

  /// The child is about to be made again. Waits while children are removed.
  func isMade(child id: ArrivalID) { children.withLock { _ = $0.remove(id) } }

  /// Forgets those that `remove` removes.
  func removeChildren(_ remove: (ArrivalID) -> Bool) { children.withLock { $0 = $0.filter { !remove($0) } } }

  /// All of the others, which are forgotten here.
  func take() -> [ArrivalID: Kind] {
    known.withLock { known in
      defer { known = [:] }
      return known
    }
  }
}
