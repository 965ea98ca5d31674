internal import Model
internal import Synchronization

/// What lies in the spool though nobody needs it there, because it could not be removed: the intake tries again at each
/// scan, and a start removes whatever is left then. Nothing is noted here whose id may come again: a child that its parent's
/// reading gave up is made anew under the same one.
final class Leftovers: Sendable {
  enum Kind: Sendable {
    /// The folders of an arrival whose file is elsewhere.
    case folders
    /// A file of which the ledger says that its way has ended.
    case file(Claim)
    /// The same, to be kept for its sender.
    case duplicate(Claim)
    /// All of an arrival in `quarantine/` that is discarded.
    case discarded
  }

  /// More are left to the next start.
  private static let most = 10_000

  private let known = Mutex<[ArrivalID: Kind]>([:])

  func add(_ id: ArrivalID, _ kind: Kind) {
    known.withLock { if $0.count < Leftovers.most { $0[id] = kind } }
  }

  /// All of them, which are forgotten here.
  func take() -> [ArrivalID: Kind] {
    known.withLock { known in
      defer { known = [:] }
      return known
    }
  }
}
