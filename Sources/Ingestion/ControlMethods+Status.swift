internal import Cage
internal import Configuration
package import Control
internal import Logging
internal import Model
internal import Platform
internal import Spool
internal import Store
internal import SystemPackage
internal import Systemd

extension ControlMethods {
  package func status(_ caller: Caller) async throws(ControlError) -> Status.Reply {
    let now = pipeline.now()
    let intake = parts.intake.status
    let (documents, indexState) = await indexState()
    let hidden = caller.sight.unaccounted
    let whole = pipeline.activity.totals
    let state = note(intake, conditions(intake, totals: whole, index: indexState))
    let totals = hidden.isEmpty ? whole : try await totals(hiding: hidden)
    let active = pipeline.activity.active(hiding: hidden)
    let ages =
      (intake.waiting + intake.blocked).filter { !hidden.contains($0.path.channel) }.compactMap(\.changed)
      + active.map(\.claim.origin.received.microseconds)
    let rates = pipeline.activity.rates(hiding: hidden)
    let waiting = intake.waitingCount(hiding: hidden) + active.count
    let watches = intake.watches(hiding: hidden)
    let unwatched = intake.unwatched(hiding: hidden)
    let silent = intake.silent(hiding: hidden)
    return Status.Reply(
      state: state, since: parts.state.note(state, at: now).since, started: parts.started, version: parts.version,
      pid: Int(ProcessIdentity.pid), conditions: conditions(intake, totals: totals, index: indexState),
      watching: Watching(
        mode: unwatched + silent == 0 ? .inotify : watches > silent ? .mixed : .scanning, watches: watches,
        limitReached: intake.watchLimitReached, unwatched: unwatched, silent: silent, overflows: intake.overflows,
        lastScan: intake.lastScan),
      rates: rates,
      queue: Queue(
        waiting: intake.waitingCount(hiding: hidden), blocked: intake.blockedCount(hiding: hidden),
        stalled: intake.stalledCount(hiding: hidden), active: active.count,
        oldest: ages.min().map { now.seconds(since: Timestamp(microseconds: $0)) },
        ages: ControlMethods.histogram(ages, now: now)),
      totals: totals,
      deferrals: Deferrals(
        count: totals.deferred, nextAttempt: try await nextAttempt(intake, totals, hiding: hidden)),
      failures: pipeline.activity.failures(hiding: hidden),
      components: pipeline.cage.components.sorted { $0.name < $1.name },
      cage: CageState(
        enforced: pipeline.cage.isReady && pipeline.cage.missing.isEmpty, missing: pipeline.cage.missing),
      freeBytes: (try? FileSystem.freeBytes(of: pipeline.settings.value.store)) ?? 0,
      storeFormat: store.format,
      index: IndexState(state: indexState, behind: 0, documents: hidden.isEmpty ? documents : totals.stored),
      configuration: parts.configuration, spool: tree.root.string,
      backlog: waiting == 0
        ? nil
        : Backlog(
          documents: waiting,
          secondsLeft: rates.lastMinute == 0 ? nil : Double(waiting) * 60 / Double(rates.lastMinute)),
      held: intake.shortage?.sentence)
  }

  /// The account of the other channels, as if there were no more. The sum stays what it was: of a document that hidden
  /// channels brought first, one duplicate is what was stored.
  private func totals(hiding hidden: ChannelSet) async throws(ControlError) -> Totals {
    let store = store
    let behind = try await ask { () async throws(StoreError) in try await store.documentsBehind(hidden) }
    var totals = pipeline.activity.totals(hiding: hidden)
    let moved = min(behind, totals.duplicates)
    totals.stored += moved
    totals.duplicates -= moved
    return totals
  }

  /// When the next deferred arrival of the other channels is tried again.
  private func nextAttempt(
    _ intake: IntakeStatus, _ totals: Totals, hiding hidden: ChannelSet
  ) async throws(ControlError) -> Timestamp? {
    if hidden.isEmpty { return intake.nextAttempt }
    if totals.deferred == 0 { return nil }
    let tree = tree
    let ids = try await deferred(hiding: hidden).map(\.origin.arrival)
    return await parts.executor.run { ids.compactMap { tree.trouble(of: $0, in: .deferred)?.due }.min() }
  }

  /// The daemon's state now, told to watchers when it has changed.
  func state() async -> DaemonState {
    let intake = parts.intake.status
    return note(intake, conditions(intake, totals: pipeline.activity.totals, index: await indexState().1))
  }

  /// A stop has begun: callers and watchers are told so from now on.
  package func stop() {
    parts.stopping.set()
    _ = note(parts.intake.status, [])
  }

  private func note(_ intake: IntakeStatus, _ conditions: [String]) -> DaemonState {
    let state: DaemonState =
      parts.stopping.isSet ? .stopping : intake.isPaused ? .paused : conditions.isEmpty ? .running : .degraded
    let now = pipeline.now()
    if parts.state.note(state, at: now).changed {
      pipeline.hub.publish(Watch.Reply(time: now, event: .state, state: state))
    }
    return state
  }

  /// How many documents the index knows, and whether it can be asked.
  private func indexState() async -> (Int, IndexState.State) {
    let store = store
    do throws(ControlError) {
      return (try await ask { () async throws(StoreError) in try await store.totals() }.stored, .current)
    } catch { return (0, .unavailable) }
  }

  private func conditions(_ intake: IntakeStatus, totals: Totals, index: IndexState.State) -> [String] {
    var sentences: [String] = []
    if let trouble = intake.trouble { sentences.append("Files are not taken for now: \(trouble).") }
    if let shortage = intake.shortage { sentences.append("Files are not taken. \(shortage.sentence)") }
    if intake.watchLimitReached {
      sentences.append(
        "The kernel's limit of inotify watches is reached, so folders are scanned instead. "
          + "Raise fs.inotify.max_user_watches.")
    }
    if !pipeline.cage.missing.isEmpty {
      sentences.append("Documents are read in an incomplete cage: \(pipeline.cage.missing.joined(separator: "; ")).")
    }
    if !pipeline.cage.isReady { sentences.append("A reader is not running; documents are deferred.") }
    if index == .unavailable { sentences.append("The store cannot be asked. Run vigilctl verify.") }
    if !totals.balance {
      sentences.append("The equation does not balance: \(totals). Run vigilctl verify.")
    }
    return sentences
  }

  private static func histogram(_ moments: [Int64], now: Timestamp) -> [AgeBand] {
    let ages = moments.map { Double(now.microseconds - $0) / 1_000_000 }.sorted()
    var bands: [AgeBand] = []
    var start = 0
    for bound in [60, 300, 3600, 86_400] as [Int?] + [nil] {
      let end = bound.map { bound in ages[start...].firstIndex { $0 >= Double(bound) } ?? ages.count } ?? ages.count
      bands.append(AgeBand(below: bound, count: end - start))
      start = end
    }
    return moments.isEmpty ? [] : bands
  }
}

extension ControlMethods {
  /// One line for the service manager; nil when the store does not answer.
  package func statusLine() async -> String? {
    guard await indexState().1 == .current else { return nil }
    let totals = pipeline.activity.totals
    if !totals.balance, parts.unbalanced.set() {
      pipeline.log.logger.report(.equationUnbalanced, ["equation": "\(totals)"])
    }
    let intake = parts.intake.status
    let state = note(intake, conditions(intake, totals: totals, index: .current))
    return "\(state.rawValue): \(totals)"
  }
}
