package import Control
internal import Model

/// What `vigilctl metrics` prints: the daemon's status as numbers. No path, no name of a file or channel, no id.
package enum StatusMetrics {
  /// For a daemon that does not answer.
  package static let down = [up(false)]

  package static func families(_ status: Status.Reply) -> [MetricFamily] {
    [up(true)] + daemon(status) + account(status) + queue(status) + watch(status) + store(status)
  }

  private static func up(_ isUp: Bool) -> MetricFamily {
    MetricFamily("vigil_up", "Whether the daemon answers.", holds: isUp)
  }

  private static func daemon(_ status: Status.Reply) -> [MetricFamily] {
    var failures: [String: Int] = [:]
    for failure in status.failures { failures[failure.reason, default: 0] += 1 }
    return [
      MetricFamily("vigil_info", "The daemon's version.", [(["version": status.version], 1)]),
      MetricFamily(
        "vigil_component_info", "The readers and interpreters at work.",
        status.components.map { (["name": $0.name, "version": "\($0.version)"], 1) }),
      MetricFamily(
        "vigil_state", "The daemon's state: 1 for the one it is in.",
        DaemonState.allCases.map { (["state": $0.rawValue], $0 == status.state ? 1 : 0) }),
      MetricFamily("vigil_state_since_seconds", "When the state began, since 1970.", seconds(status.since)),
      MetricFamily("vigil_start_time_seconds", "When the daemon started, since 1970.", seconds(status.started)),
      MetricFamily(
        "vigil_conditions", "How many things degrade the daemon; vigilctl status names them.",
        Double(status.conditions.count)),
      MetricFamily(
        "vigil_recent_failures", "The last failures, a few dozen at most, by reason.",
        failures.sorted { $0.key < $1.key }.map { (["reason": $0.key], Double($0.value)) }),
      MetricFamily(
        "vigil_cage_enforced", "Whether documents are read in a complete cage.", holds: status.cage.enforced),
      MetricFamily("vigil_cage_missing", "Parts of the cage that are missing.", Double(status.cage.missing.count)),
    ]
  }

  private static func account(_ status: Status.Reply) -> [MetricFamily] {
    let totals = status.totals
    let parts = [
      ("stored", totals.stored), ("duplicate", totals.duplicates), ("quarantined", totals.quarantined),
      ("discarded", totals.discarded), ("deferred", totals.deferred), ("active", totals.active),
    ]
    return [
      MetricFamily(
        "vigil_arrivals", "Arrivals in all: the sum of vigil_arrivals_by_disposition.", Double(totals.arrivals)),
      MetricFamily(
        "vigil_arrivals_by_disposition", "Arrivals by what became of them so far.",
        parts.map { (["disposition": $0.0], Double($0.1)) }),
      MetricFamily("vigil_account_balanced", "Whether the account of arrivals balances.", holds: totals.balance),
      MetricFamily(
        "vigil_settled_last_minute", "Arrivals settled in the last minute.", Double(status.rates.lastMinute)),
      MetricFamily("vigil_settled_last_hour", "Arrivals settled in the last hour.", Double(status.rates.lastHour)),
    ]
  }

  private static func queue(_ status: Status.Reply) -> [MetricFamily] {
    let queue = status.queue
    let places = [
      ("waiting", queue.waiting - queue.stalled), ("stalled", queue.stalled), ("blocked", queue.blocked),
      ("active", queue.active),
      ("deferred", status.totals.deferred), ("quarantined", status.totals.quarantined),
    ]
    return [
      MetricFamily(
        "vigil_queue_files", "Files that are not settled, or need a person, by where they are.",
        places.map { (["place": $0.0], Double($0.1)) }),
      MetricFamily(
        "vigil_queue_age_files",
        "Waiting, blocked and active files younger than so many seconds, and in no lower band.",
        queue.ages.map { (["below": $0.below.map { "\($0)" } ?? "+Inf"], Double($0.count)) }),
      MetricFamily(
        "vigil_queue_oldest_seconds", "Age of the oldest file that waits, is blocked or active; 0 for none.",
        queue.oldest ?? 0),
      MetricFamily(
        "vigil_next_attempt_seconds", "When the next deferred arrival is tried again, since 1970.",
        status.deferrals.nextAttempt.map { [([:], seconds($0))] } ?? []),
    ]
  }

  private static func watch(_ status: Status.Reply) -> [MetricFamily] {
    let watching = status.watching
    return [
      MetricFamily(
        "vigil_watching_events", "Whether the kernel tells of all changes; else folders are scanned.",
        holds: watching.mode == .inotify),
      MetricFamily(
        "vigil_scanned_folders", "Folders that are scanned often, by what they lack.",
        [(["lack": "watch"], Double(watching.unwatched)), (["lack": "events"], Double(watching.silent))]),
      MetricFamily("vigil_watches", "Folders that are watched.", Double(watching.watches)),
      MetricFamily(
        "vigil_watch_limit_reached", "Whether the kernel's limit of watches is reached.", holds: watching.limitReached),
      MetricFamily(
        "vigil_watch_overflows_total", "Times the kernel dropped change notices.",
        Double(watching.overflows), kind: .counter),
      MetricFamily(
        "vigil_last_scan_seconds", "When everything was looked at last, since 1970.",
        watching.lastScan.map { [([:], seconds($0))] } ?? []),
    ]
  }

  private static func store(_ status: Status.Reply) -> [MetricFamily] {
    [
      MetricFamily("vigil_documents", "Documents in the index.", Double(status.index.documents)),
      MetricFamily(
        "vigil_index_current", "Whether the index can be asked and has all of the ledger.",
        holds: status.index.state == .current),
      MetricFamily("vigil_index_behind", "Ledger entries that the index has not applied.", Double(status.index.behind)),
      MetricFamily(
        "vigil_reserve_reached", "Whether less space is free than is kept in reserve, so that files wait.",
        holds: status.held != nil),
      MetricFamily("vigil_store_free_bytes", "Free space of the store's file system.", Double(status.freeBytes)),
    ]
  }

  private static func seconds(_ moment: Timestamp) -> Double { Double(moment.microseconds) / 1_000_000 }
}
