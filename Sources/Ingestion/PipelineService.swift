internal import Cage
package import Platform
internal import ServiceLifecycle

/// Works on claims, as many at once as there are workers; ends when no more will come and the last has left.
///
/// On shutdown what has begun is finished, for which readers get a moment of grace; claims that have not begun, and those
/// whose reader took longer, stay in `active/`, where the next start finds them.
package struct PipelineService: Service {
  private enum End { case worked, interrupted }

  /// How long readers may go on after shutdown began: well below the time that the service manager gives the whole stop.
  private static let grace = Duration.seconds(10)

  private let pipeline: Pipeline
  private let claims: ClaimQueue
  private let workers: BlockingExecutor
  private let stopping: OnceFlag

  package init(_ pipeline: Pipeline, claims: ClaimQueue, workers: BlockingExecutor, stopping: OnceFlag) {
    self.pipeline = pipeline
    self.claims = claims
    self.workers = workers
    self.stopping = stopping
  }

  package func run() async throws {
    await withTaskGroup(of: End.self) { group in
      group.addTask {
        await work()
        return .worked
      }
      group.addTask {
        await interrupt()
        return .interrupted
      }
      for await end in group where end == .worked { group.cancelAll() }
    }
    // Nothing leaves any more, so nobody shall wait for it; a document that is read again by request ends here too.
    pipeline.parts.activity.close()
    // Claims end before this service's turn to shut down comes; a service that returns earlier has failed.
    try await gracefulShutdown()
  }

  private func work() async {
    await withGracefulShutdownHandler {
      await withTaskExecutorPreference(workers) {
        await withDiscardingTaskGroup { group in
          for await _ in claims.calls {
            group.addTask {
              var next = claims.take()
              while let claim = next {
                if !stopping.isSet { await pipeline.process(claim) }
                next = await claims.next()
              }
            }
          }
        }
      }
    } onGracefulShutdown: {
      stopping.set()
    }
  }

  /// Ends the readings that go on when the grace is over, or the work is done or given up.
  private func interrupt() async {
    try? await gracefulShutdown()
    for await _ in Ticks(every: PipelineService.grace).dropFirst() { break }
    pipeline.parts.cage.interrupt()
  }
}
