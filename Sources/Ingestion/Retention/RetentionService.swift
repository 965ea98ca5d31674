internal import Configuration
internal import Logging
internal import Model
package import Platform
internal import ServiceLifecycle
internal import Store
internal import Systemd

/// Runs rounds of retention: one soon after the start, then one an hour, or as often as the shortest span that is kept;
/// a minute after one that did not get to its end. Each that let something go is one line in the journal.
package struct RetentionService: Service {
  private static let longest = TimeSpan.hours(1)
  private static let again = TimeSpan.minutes(1)

  private let methods: ControlMethods
  private let settings: CurrentSettings
  private let executor: BlockingExecutor

  package init(_ methods: ControlMethods, settings: CurrentSettings, on executor: BlockingExecutor) {
    self.methods = methods
    self.settings = settings
    self.executor = executor
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      await withTaskExecutorPreference(executor) { await rounds() }
    }
    try await gracefulShutdown()
  }

  private func rounds() async {
    let (pipeline, logger) = (methods.pipeline, methods.pipeline.log.logger)
    do throws(StoreError) {
      try await ReceiptMending(store: pipeline.store, receipts: pipeline.receipts).run(at: pipeline.now())
    } catch { logger.report(.retentionFailed, ["detail": "\(error)"]) }
    var round = RetentionRound(methods.discarding, decisions: methods.parts.decisions)
    while !Task.isCancelled {
      let kept = settings.value.retention
      var isUnfinished = false
      do {
        let result = try await round.run(kept, at: pipeline.now())
        isUnfinished = result.isUnfinished
        if !result.isEmpty {
          logger.report(
            .retentionApplied,
            [
              "receipts": "\(result.receipts)", "quarantine": "\(result.quarantine)", "names": "\(result.names)",
            ])
        }
      } catch StoreError.busy {
        isUnfinished = true
      } catch { logger.report(.retentionFailed, ["detail": "\(error)"]) }
      let spans = [kept.receipts, kept.quarantine, kept.names].filter { $0.milliseconds > 0 }
      let wait = min(isUnfinished ? RetentionService.again : RetentionService.longest, spans.min() ?? .hours(1))
      do { try await ContinuousClock().sleep(for: max(wait, .seconds(1)).duration) } catch { return }
    }
  }
}
