// To the service manager, as sd_notify(3) describes. Where there is none (no NOTIFY_SOCKET) nothing happens.

internal import CSystemd
internal import Glibc

package enum Notify {
  /// Start-up or a reload is complete.
  package static func ready(status: String) { send("READY=1\nSTATUS=\(oneLine(status))") }

  /// One line for `systemctl status`.
  package static func status(_ text: String) { send("STATUS=\(oneLine(text))") }

  /// A reload begins; `ready` ends it.
  package static func reloading() {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    send("RELOADING=1\nMONOTONIC_USEC=\(now.tv_sec * 1_000_000 + now.tv_nsec / 1000)")
  }

  package static func stopping(status: String) { send("STOPPING=1\nSTATUS=\(oneLine(status))") }

  /// A sign of life; only to be given by a loop that works.
  package static func watchdog() { send("WATCHDOG=1") }

  /// Start or stop takes longer: the manager waits this much more from now.
  package static func extendTimeout(by length: Duration) {
    let (seconds, attoseconds) = length.components
    send("EXTEND_TIMEOUT_USEC=\(seconds * 1_000_000 + attoseconds / 1_000_000_000_000)")
  }

  /// Within which a sign of life is due, or nil where none is expected. Give one at half of it.
  package static var watchdogInterval: Duration? {
    var microseconds: UInt64 = 0
    return sd_watchdog_enabled(0, &microseconds) > 0 ? .microseconds(Int64(clamping: microseconds)) : nil
  }

  private static func send(_ state: String) { _ = sd_notify(0, state) }

  private static func oneLine(_ text: String) -> String { text.replacing("\n", with: " ") }
}
