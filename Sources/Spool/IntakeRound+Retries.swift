internal import Model
internal import Platform
internal import Synchronization
internal import SystemPackage

/// Arrivals that were deferred.
extension IntakeRound {
  /// Nanoseconds until an arrival that cannot be taken back is tried again, at most.
  private static let longestWait: UInt64 = 3_600_000_000_000

  /// Tries an arrival again. One that cannot be taken back for what the machine lacks now is not forgotten: it waits, twice
  /// as long each time, up to an hour.
  mutating func takeBack(_ entry: RetryQueue.Entry, of channel: String) {
    do throws(SpoolError) { _ = try intake.takeBack(entry.id, from: entry.state) } catch {
      var entry = entry
      let wait = min(IntakeRound.restTime << min(entry.failures, 7), IntakeRound.longestWait)
      entry.failures += 1
      let due = settings.monotonic() + wait
      change(channel) { [entry] in $0.retries.add(entry, due: due) }
      rest("\(error)", isOurs: true)
    }
  }

  /// What a former run deferred.
  mutating func readRetries() throws(SystemError) {
    let settings = settings
    let now = settings.now()
    let deferred: [ArrivalID]
    do throws(SpoolError) { deferred = try intake.tree.arrivals(.deferred) } catch {
      guard case .system(let cause) = error else { return }
      throw cause
    }
    for id in deferred {
      let due = intake.tree.trouble(of: id, in: .deferred)?.due?.microseconds ?? now
      let channel = ((try? intake.tree.channel(of: id, in: .deferred)) ?? nil) ?? SpoolPath.generalChannel
      let moment = settings.monotonic() + UInt64(clamping: min(due - now, 86_400_000_000)) * 1000
      change(channel) { $0.retries.add(RetryQueue.Entry(id: id, state: .deferred), due: moment) }
    }
  }
}
