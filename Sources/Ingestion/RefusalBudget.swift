package import Model
internal import Synchronization

/// How many refusals are answered, and written to the audit, for one user in an hour: whoever asks for what is not theirs,
/// over and over, fills the ledger only so fast. Ids that stand for nothing count too, or the end would tell them apart.
package final class RefusalBudget: Sendable {
  private struct Window {
    let begin: Timestamp
    var count = 0
  }

  package static let perHour = 1000
  private static let seconds = 3600.0
  /// Further users wait until the hour of one of these is over.
  package static let mostUsers = 1000

  private let windows = Mutex<[UInt32: Window]>([:])

  package init() {}

  /// False when the user has had all that there is in this hour, which begins with the first refusal.
  package func take(_ user: UInt32, at now: Timestamp) -> Bool {
    windows.withLock { windows in
      if windows.count >= RefusalBudget.mostUsers, windows[user] == nil {
        windows = windows.filter { !RefusalBudget.isOver($0.value, at: now) }
        if windows.count >= RefusalBudget.mostUsers { return false }
      }
      var window = windows[user] ?? Window(begin: now)
      if RefusalBudget.isOver(window, at: now) { window = Window(begin: now) }
      guard window.count < RefusalBudget.perHour else { return false }
      window.count += 1
      windows[user] = window
      return true
    }
  }

  /// A clock that was set back begins anew.
  private static func isOver(_ window: Window, at now: Timestamp) -> Bool {
    let age = now.seconds(since: window.begin)
    return age < 0 || age >= seconds
  }
}
