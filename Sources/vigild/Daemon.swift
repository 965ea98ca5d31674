internal import Cage
internal import Configuration
internal import Control
internal import FileStore
internal import Glibc
internal import Ingestion
internal import Logging
internal import Model
internal import Platform
internal import Reference
internal import ServiceLifecycle
internal import Spool
internal import Store
internal import SystemPackage
internal import Systemd
internal import UnixSignals

/// The composition root: opens everything in an order in which each part finds what it needs, then runs the services.
///
/// Services are listed so that shutdown, which goes backwards, first says so, then stops taking files, then finishes what
/// is active, and answers callers to the end.
struct Daemon {
  let settings: Settings
  let reference: Reference
  /// Of the configuration file.
  let path: String
  let sink: LogSink

  private static let now: @Sendable () -> Timestamp = { Timestamp(microseconds: SystemClock.now()) }

  static let uptime: @Sendable () -> Duration = { .nanoseconds(Int64(SystemClock.monotonic())) }

  func run() async throws {
    let logger = sink.logger("vigild")
    let listener = try takeListener()
    let readers = CurrentReaders()
    let rights = try rights(readers)
    let store = try openStore(logger)
    defer { store.close() }
    let tree: SpoolTree
    do throws(SpoolError) { tree = try SpoolTree(FilePath(settings.spool)) } catch {
      throw StartError.spool(settings.spool, error)
    }
    let cage = try startCage(logger)
    defer { cage.stop() }

    let current = CurrentSettings(settings)
    let log = DocumentLog(logger: logger)
    let hub = EventHub()
    let receipts = SenderReceipts(current, tree: tree, log: log) { Daemon.uptime() }
    let activity = Activity(
      seconds: { Int(SystemClock.monotonic() / 1_000_000_000) }, isRestricted: { readers.value.isRestricted($0) })
    let stopping = OnceFlag()
    let started = Daemon.now()
    let state = StateClock(.running, since: started)
    let claims = ClaimQueue(workers: workerCount) { current.value.channel($0).priority }
    let (happenings, happening) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    do {
      let workers = try BlockingExecutor("worker", threads: workerCount)
      let questions = try BlockingExecutor("question", threads: 4)
      let reactor = try Reactor()
      let intake = try Intake(tree, settings: Intake.Settings(current)) {
        activity.begin($0)
        claims.add($0)
      } event: { event in
        Daemon.report(event, current, log, hub, state, tree)
        happening.yield()
      }
      let pipeline = Pipeline(
        Pipeline.Parts(
          settings: current, store: store, tree: tree, cage: cage, activity: activity, hub: hub, log: log,
          receipts: receipts,
          now: Daemon.now, uptime: Daemon.uptime)
      ) { child in
        intake.admit(child)
        activity.begin(child)
        claims.add(child)
      } left: { claim, departure in
        happening.yield()
        if case .deferred(let id, let state, let delay, let trouble) = departure {
          intake.retry(id, in: state, of: claim.origin.channel, after: delay)
          if let trouble { intake.rest(because: trouble) }
          intake.release(claim)
        } else {
          intake.release(claim, settled: true)
        }
      }
      let unfinished = try await withTaskExecutorPreference(questions) {
        try await recover(tree, store, activity, receipts, logger)
      }
      for found in unfinished {
        intake.admit(found)
        claims.add(found)
      }
      let known = CurrentReference(reference)
      let reloader = Reloader(
        path: path, settings: current, reference: known, readers: readers, intake: intake, cage: cage, sink: sink,
        log: log)
      let methods = ControlMethods(
        ControlMethods.Parts(
          pipeline: pipeline, intake: intake, executor: questions, workers: workers, started: started,
          version: Version.text, configuration: path, reference: known, access: rights, stopping: stopping,
          state: state
        ) { () async throws(ControlError) in
          try await questions.run { () throws(ControlError) in try reloader.reload() }
        })
      let callers = CallerLog(logger, now: Daemon.uptime)
      let server = try ControlServer(
        listener: listener, reactor: reactor, handler: methods, access: rights,
        information: ServiceInformation(
          vendor: "Vigil", product: "vigild", version: Version.text, url: "https://vigil.invalid"),
        refused: { callers.report($0) }, exceeded: { callers.report($0) })
      let heartbeat = Heartbeat(interval: Notify.watchdogInterval) {
        await intake.pulse()
        return await methods.statusLine()
      }
      let hook = try HookService(current, hub: hub, reactor: reactor, log: log) { Daemon.uptime() }
      let services: [any Service] =
        [
          ControlService(server, hub: hub),
          SummaryService(log, happenings: happenings) { Daemon.uptime() },
        ] + (hook.map { [$0] } ?? []) + [
          PipelineService(pipeline, claims: claims, workers: workers, stopping: stopping),
          RetentionService(methods, settings: current, on: questions),
          HangupService { await reloader.hangUp(on: questions) },
          heartbeat,
          IntakeService(intake) { claims.finish() },
          StoppingService {
            logger.report(.stopping)
            Notify.stopping(status: "Stopping")
            methods.stop()
          },
        ]
      var quiet = logger
      quiet.logLevel = .warning
      let group = ServiceGroup(
        configuration: ServiceGroupConfiguration(
          services: services,
          gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet))
      logger.report(.started, ["version": "\(Version.text)", "recovered": "\(unfinished.count)"])
      ProgramPages.release()
      Notify.ready(status: "Running")
      try await group.run()
    } catch let error as SystemError {
      throw StartError.system(error)
    }
  }
}
