package import Control
package import Model

/// What `vigilctl status` shows.
package struct StatusPage {
  private let status: Status.Reply
  private let now: Timestamp
  private let style: Style
  private let columns: Int

  package init(_ status: Status.Reply, now: Timestamp, style: Style, columns: Int) {
    self.status = status
    self.now = now
    self.style = style
    self.columns = columns
  }

  /// `total` is the most that was seen waiting, for the progress bar; without it only the backlog's size is told.
  package func lines(total: Int? = nil) -> [String] {
    let state = status.state.rawValue
    var fields = Fields(width: 10, style: style)
    fields.add("State", "\(coloured(state)) since \(moment(status.since))")
    fields.add("", status.conditions.map { "\(style.warning("!")) \(Printable.line($0))" })
    fields.add("Daemon", "vigild \(status.version), process \(status.pid), started \(moment(status.started))")
    fields.add("Watching", watching)
    fields.add(
      "Rate", "\(count(status.rates.lastMinute)) in the last minute, \(count(status.rates.lastHour)) in the last hour")
    fields.add("Queue", queue)
    fields.add("Ages", ages)
    fields.add("Backlog", backlog(total))
    fields.add("Account", account)
    fields.add("Deferred", deferred)
    fields.add("Index", index)
    fields.add("Cage", cage)
    fields.add("Readers", status.components.map(\.description).joined(separator: ", "))
    fields.add("Store", "format \(status.storeFormat), \(Quantity.bytes(status.freeBytes)) free")
    fields.add("Spool", Printable.line(status.spool))
    fields.add("Settings", Printable.line(status.configuration))
    fields.add("Failures", failures)
    return fields.lines
  }

  private func coloured(_ state: String) -> String {
    let isBright = status.state == .running
    return (isBright ? style.good("●") : style.warning("●")) + " "
      + (isBright ? style.good(state) : status.state == .degraded ? style.bad(state) : style.warning(state))
  }

  private func moment(_ moment: Timestamp) -> String { "\(Moment.text(moment)) UTC, \(Elapsed.ago(moment, now: now))" }

  private func count(_ number: Int) -> String { Quantity.count(number) }

  private var watching: [String] {
    let watching = status.watching
    var first =
      switch watching.mode {
      case .inotify: "inotify, \(Quantity.count(watching.watches, "folder"))"
      case .mixed, .scanning:
        watching.mode == .scanning
          ? "by scanning" : "inotify, \(Quantity.count(watching.watches - watching.silent, "folder")), and by scanning"
      }
    let scanned = [
      watching.silent > 0
        ? "\(Quantity.count(watching.silent, "folder")) on file systems without events" : nil,
      watching.unwatched > 0 ? "\(Quantity.count(watching.unwatched, "folder")) without a watch" : nil,
    ].compactMap { $0 }
    if !scanned.isEmpty { first += " (\(scanned.joined(separator: ", ")))" }
    if watching.overflows > 0 { first += ", \(Quantity.count(watching.overflows, "overflow"))" }
    if let scan = watching.lastScan { first += ", last scan \(Elapsed.ago(scan, now: now))" }
    guard watching.limitReached else { return [first] }
    return [first, style.warning("! the watch limit is reached; raise fs.inotify.max_user_watches (sysctl)")]
  }

  private var queue: String {
    let queue = status.queue
    let blocked = "\(count(queue.blocked)) blocked"
    let age = queue.oldest.map { ", oldest \(Elapsed.text(seconds: $0))" } ?? ""
    let stalled = queue.stalled > 0 ? style.warning(" (\(count(queue.stalled)) stalled)") : ""
    return "\(count(queue.waiting)) waiting\(stalled), \(queue.blocked > 0 ? style.warning(blocked) : blocked), "
      + "\(count(queue.active)) active\(age)"
  }

  private var ages: [String] {
    let most = status.queue.ages.map(\.count).max() ?? 0
    guard most > 0 else { return [] }
    return status.queue.ages.map { band in
      let label = band.below.map { "under \(Elapsed.text(seconds: Double($0)))" } ?? "older"
      let bar = String(repeating: "#", count: (band.count * 24 + most - 1) / most)
      return "\(Columns.fill(label, to: 14)) \(Columns.fill(count(band.count), to: 7, right: true)) \(bar)"
    }
  }

  private func backlog(_ total: Int?) -> String? {
    guard let backlog = status.backlog, backlog.documents > 0 else { return nil }
    guard let total else {
      let left = backlog.secondsLeft.map { ", about \(Elapsed.text(seconds: $0)) left" } ?? ""
      return "\(Quantity.count(backlog.documents, "document"))\(left)"
    }
    return ProgressBar.line(
      "", done: max(0, total - backlog.documents), total: total, secondsLeft: backlog.secondsLeft,
      columns: columns - 12)
  }

  private var account: String {
    let text = status.totals.description
    return status.totals.balance ? text : style.bad("\(text): run vigilctl verify")
  }

  private var deferred: String? {
    guard status.deferrals.count > 0 else { return nil }
    let next = status.deferrals.nextAttempt.map { ", next attempt \(Elapsed.ago($0, now: now))" } ?? ""
    return "\(count(status.deferrals.count))\(next)"
  }

  private var index: String {
    let documents = Quantity.count(status.index.documents, "document")
    switch status.index.state {
    case .current: return documents
    case .behind: return "\(documents), \(style.warning("\(count(status.index.behind)) ledger entries behind"))"
    case .rebuilding: return "\(documents), \(style.warning("being rebuilt"))"
    case .unavailable: return style.bad("unavailable: run vigilctl rebuild")
    }
  }

  private var cage: String {
    let missing = status.cage.missing.map(Printable.line).joined(separator: ", ")
    guard status.cage.enforced else { return style.bad("NOT enforced") + (missing.isEmpty ? "" : ": no \(missing)") }
    return missing.isEmpty ? "enforced" : "enforced, but without \(missing)"
  }

  private var failures: [String] {
    status.failures.map { failure in
      let arrival = failure.arrival.map { " \($0)" } ?? ""
      return "\(Elapsed.ago(failure.time, now: now)): \(Printable.line(failure.reason))\(arrival)"
    }
  }
}
