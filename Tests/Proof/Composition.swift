import Configuration
import Control
import FileStore
import Ingestion
import Model
import Platform
import Spool
import Store
import Synchronization
import SystemPackage
import Systemd

/// The daemon's parts, put together as `vigild` puts them together, on a spool and a store below one directory: all but
/// the control socket, the hook and the service manager. Its clock is the caller's.
final class Composition: Sendable {
  let store: FileStore
  let tree: SpoolTree
  let activity: Activity
  let intake: Intake
  let pipeline: Pipeline
  let methods: ControlMethods
  let access: Access
  let caller: Caller
  let log: ProofLog
  let clock: ProofClock
  private let receipts: SenderReceipts
  private let claims: AsyncStream<Claim>
  private let claim: AsyncStream<Claim>.Continuation
  private let workshop: Workshop
  private let end = Mutex<(any Error)?>(nil)

  /// Why the intake gave up, which ends a daemon; nil while it lives.
  var ended: (any Error)? { end.withLock { $0 } }

  /// Opens spool and store, and finds what a former run left.
  static func open(
    _ root: FilePath, _ workshop: Workshop, clock: ProofClock, opened: (FileStore) async throws -> Void = { _ in }
  ) async throws -> Composition {
    let spool = root.appending("spool")
    let store = try FileStore.open(
      directory: root.appending("store"),
      erasing: { arrivals throws(StoreError) in
        do throws(SystemError) { try SpoolTree.removeKept(arrivals.map(\.origin), in: spool) } catch {
          throw .unavailable("\(error.errno)")
        }
      })
    do {
      try await opened(store)
      let composition = try Composition(spool, store, workshop, clock)
      let unfinished = try await withTaskExecutorPreference(workshop.questions) {
        try await Recovery.run(
          composition.tree, store: store, activity: composition.activity, receipts: composition.receipts,
          wasCutOff: store.openingReport.wasCutOff)
      }
      for found in unfinished {
        composition.intake.admit(found)
        composition.claim.yield(found)
      }
      return composition
    } catch {
      store.close()
      throw error
    }
  }

  private init(_ spool: FilePath, _ store: FileStore, _ workshop: Workshop, _ clock: ProofClock) throws {
    self.store = store
    self.workshop = workshop
    self.clock = clock
    let log = ProofLog()
    self.log = log
    tree = try SpoolTree(spool)
    let current = CurrentSettings(workshop.settings)
    let activity = Activity(seconds: { Int(clock.monotonic / 1_000_000_000) })
    self.activity = activity
    let documents = DocumentLog(logger: log.logger)
    let uptime: @Sendable () -> Duration = { .nanoseconds(Int64(clock.monotonic)) }
    let receipts = SenderReceipts(current, tree: tree, log: documents, uptime: uptime)
    self.receipts = receipts
    let (claims, claim) = AsyncStream<Claim>.makeStream()
    (self.claims, self.claim) = (claims, claim)
    var settings = Intake.Settings(current)
    settings.now = { clock.now }
    settings.monotonic = { clock.monotonic }
    let intake = try Intake(tree, settings: settings) {
      activity.begin($0)
      claim.yield($0)
    } event: { event in
      if case .trouble(let text) = event { log.add("trouble: \(text)") } else { log.add("\(event)") }
    }
    self.intake = intake
    pipeline = Pipeline(
      Pipeline.Parts(
        settings: current, store: store, tree: tree, cage: workshop.cage, activity: activity, hub: EventHub(),
        log: documents, receipts: receipts, now: { Timestamp(microseconds: clock.now) }, uptime: uptime)
    ) { child in
      intake.admit(child)
      activity.begin(child)
      claim.yield(child)
    } left: { claim, departure in
      if case .deferred(let id, let state, let delay, let trouble) = departure {
        intake.retry(id, in: state, of: claim.origin.channel, after: delay)
        if let trouble { intake.rest(because: trouble) }
        intake.release(claim)
      } else {
        intake.release(claim, settled: true)
      }
    }
    let started = Timestamp(microseconds: clock.now)
    let nobody = Access.Group(name: "nobody", identifier: nil)
    access = Access(ownUser: 0, drop: nobody, read: nobody, operate: nobody, audit: nobody)
    caller = Caller(Peer(user: 0, group: 0, process: 1, groups: []), access)
    methods = ControlMethods(
      ControlMethods.Parts(
        pipeline: pipeline, intake: intake, executor: workshop.questions, workers: workshop.workers, started: started,
        version: "proof", configuration: "none", reference: CurrentReference(workshop.reference),
        access: access, stopping: OnceFlag(),
        state: StateClock(.running, since: started)
      ) { () async throws(ControlError) in throw .failed(reason: "a proof has no configuration file") })
  }

  /// Runs the services around `body`, then ends them and lets go of the store.
  func run<Result: Sendable>(_ body: @Sendable () async throws -> Result) async throws -> Result {
    defer { store.close() }
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { [self] in
        await withTaskExecutorPreference(workshop.workers) {
          await withDiscardingTaskGroup { work in
            for await found in claims { work.addTask { await self.pipeline.process(found) } }
          }
        }
      }
      group.addTask { [self] in
        try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
          do {
            try BlockingThread.start("intake") { [self, intake, claim] in
              defer { claim.finish() }
              do {
                try intake.run()
                ended.resume()
              } catch {
                // As the service group would: who waits for the intake goes on.
                end.withLock { $0 = error }
                intake.stop()
                ended.resume(throwing: error)
              }
            }
          } catch {
            claim.finish()
            ended.resume(throwing: error)
          }
        }
      }
      do {
        let result = try await body()
        intake.stop()
        try await group.waitForAll()
        return result
      } catch {
        intake.stop()
        claim.finish()
        throw error
      }
    }
  }

  /// Looks through the spool until nothing is under way, waits to be tried again or could be taken; time goes on where
  /// something waits for it. False when that does not come to be.
  func settle(rounds: Int = 40) async throws -> Bool {
    let scanned = OnceFlag()
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { [intake] in
        await intake.scan()
        scanned.set()
      }
      // However busy the machine is: rounds count from when the scan is done.
      let limit = ContinuousClock.now + .seconds(60)
      while !scanned.isSet {
        guard ContinuousClock.now < limit, await endure(rounds: 1) else {
          group.cancelAll()
          return false
        }
        await Task.yield()
      }
      for _ in 0..<rounds {
        if try isQuiet() { return true }
        guard await endure(rounds: 1) else { break }
      }
      return false
    }
  }

  /// Lets time go on in steps of half an hour while a fault is there, and returns when nobody works on anything. False
  /// when somebody does so for ever.
  func endure(rounds: Int = 6) async -> Bool {
    for _ in 0..<rounds {
      await intake.pulse()
      let limit = ContinuousClock.now + .seconds(60)
      // Where the intake has given up, nobody takes what was handed out: the daemon ends.
      while intake.open > 0, ended == nil {
        if ContinuousClock.now > limit { return false }
        await intake.pulse()
        await Task.yield()
      }
      clock.advance(seconds: 1800)
      workshop.cageClock.advance(seconds: 1800)
    }
    return true
  }

  private func isQuiet() throws -> Bool {
    let status = intake.status
    return try intake.open == 0 && status.waitingCount == 0 && status.backlog == 0
      && tree.arrivals(.active).isEmpty && tree.arrivals(.deferred).isEmpty
  }
}
