package import Platform
internal import ServiceLifecycle
package import Spool

/// Works on claims, as many at once as there are workers; ends when no more will come and the last has left.
///
/// On shutdown what has begun is finished; claims that have not begun stay in `active/`, where the next start finds
/// them.
package struct PipelineService: Service {
  private let pipeline: Pipeline
  private let claims: AsyncStream<Claim>
  private let workers: BlockingExecutor
  private let stopping: OnceFlag

  package init(_ pipeline: Pipeline, claims: AsyncStream<Claim>, workers: BlockingExecutor, stopping: OnceFlag) {
    self.pipeline = pipeline
    self.claims = claims
    self.workers = workers
    self.stopping = stopping
  }

  package func run() async throws {
    await work()
    // Claims end before this service's turn to shut down comes; a service that returns earlier has failed.
    try await gracefulShutdown()
  }

  private func work() async {
    await withGracefulShutdownHandler {
      await withDiscardingTaskGroup { group in
        for await claim in claims {
          group.addTask(executorPreference: workers) {
            if !stopping.isSet { await pipeline.process(claim) }
          }
        }
      }
    } onGracefulShutdown: {
      stopping.set()
    }
  }
}
