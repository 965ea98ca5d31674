internal import Control
internal import Model
internal import Platform

/// What can be seen of the machine without the daemon. It trusts the kernel, and reads nothing of a document.
enum LocalChecks {
  private static let fewWatches = 8192

  /// `status` is nil when the daemon does not answer.
  static func checks(_ status: Status.Reply?) -> [Check] {
    [clock(status), watches(status), instances()].compactMap(\.self)
  }

  /// The daemon's state and version, and whether it is this program's.
  static func daemon(_ status: Status.Reply) -> Check {
    guard status.version == Version.text else {
      return Check(
        "versions", .warning, "The daemon is vigild \(status.version), this is vigilctl \(Version.text).",
        remedy: "systemctl restart vigild")
    }
    let isWell = status.state != .degraded && status.totals.balance
    return Check(
      "daemon", isWell ? .good : .bad,
      (["vigild \(status.version) is \(status.state.rawValue)."] + status.conditions).joined(separator: " "),
      remedy: isWell ? nil : "vigilctl status; vigilctl verify")
  }

  static func unreachable(_ why: String) -> Check {
    Check(
      "daemon", .bad, "The daemon does not answer: \(why)",
      remedy: "systemctl start vigild; journalctl -xu vigild; vigild --check-config")
  }

  private static func clock(_ status: Status.Reply?) -> Check {
    if let status, SystemClock.now() < status.started.microseconds {
      return Check(
        "clock", .bad, "The clock stands before the daemon's start: it was set back.", remedy: "timedatectl")
    }
    switch SystemClock.isSynchronised() {
    case true?: return Check("clock", .good, "The clock is kept right.")
    case false?:
      return Check(
        "clock", .warning, "Nothing keeps the clock right, so that times of arrival may be wrong.",
        remedy: "apt install systemd-timesyncd; timedatectl set-ntp true")
    case nil:
      return Check("clock", .warning, "The kernel does not say whether the clock is right.", remedy: "timedatectl")
    }
  }

  private static func watches(_ status: Status.Reply?) -> Check? {
    guard let most = number("/proc/sys/fs/inotify/max_user_watches") else { return nil }
    let used = status?.watching.watches ?? 0
    let detail = "\(used) folders are watched; a user may have \(most) watches."
    let isReached = status?.watching.limitReached ?? false
    if isReached || most < fewWatches || used * 5 > most * 4 {
      return Check(
        "inotify", isReached ? .bad : .warning, detail,
        remedy: "echo fs.inotify.max_user_watches=524288 >/etc/sysctl.d/60-vigil.conf; sysctl --system")
    }
    return Check("inotify", .good, detail)
  }

  private static func instances() -> Check? {
    guard let most = number("/proc/sys/fs/inotify/max_user_instances"), most < 8 else { return nil }
    return Check(
      "inotify", .warning, "A user may have only \(most) inotify instances.",
      remedy: "echo fs.inotify.max_user_instances=128 >>/etc/sysctl.d/60-vigil.conf; sysctl --system")
  }

  private static func number(_ path: String) -> Int? {
    guard let bytes = try? SmallFile.bytes(at: path) else { return nil }
    return Int(String(decoding: bytes, as: UTF8.self).prefix { $0.isNumber })
  }
}
