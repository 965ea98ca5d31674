internal import Synchronization

/// Something that happens once: that the daemon is on its way out, that a fault was said.
package final class OnceFlag: Sendable {
  private let flag = Atomic(false)

  package init() {}

  package var isSet: Bool { flag.load(ordering: .acquiring) }

  /// True the first time.
  @discardableResult
  package func set() -> Bool { !flag.exchange(true, ordering: .acquiringAndReleasing) }
}
