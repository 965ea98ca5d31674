/// A fixed number of threads on which tasks may block: file work, syncs, waiting for a reader.
///
/// A task that prefers this executor (`withTaskExecutorPreference`) runs its nonisolated code here and leaves the
/// cooperative pool alone. Jobs start in the order they came. The threads live as long as the process.
package final class BlockingExecutor: TaskExecutor {
  /// Jobs in order; those before `next` have been taken.
  private struct Queue {
    var jobs: [UnownedJob] = []
    var next = 0

    mutating func take() -> UnownedJob? {
      guard next < jobs.count else { return nil }
      defer { next += 1 }
      // Cut off what was taken once it is the larger part, so that each job is moved at most once.
      if next > 64, next > jobs.count / 2 {
        jobs.removeFirst(next)
        next = 0
      }
      return jobs[next]
    }
  }

  private let queue = Monitor(Queue())
  package let threads: Int

  /// Throws when the threads cannot be started.
  package init(_ name: String, threads: Int) throws(SystemError) {
    precondition(threads > 0, "an executor has at least one thread")
    self.threads = threads
    for number in 1...threads {
      try BlockingThread.start("\(name)-\(number)") { [self] in
        while true { next().runSynchronously(on: asUnownedTaskExecutor()) }
      }
    }
  }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.offer { $0.jobs.append(job) }
  }

  /// Runs `body` on one of the threads.
  package func run<Result: Sendable, Failure: Error>(
    _ body: @Sendable () throws(Failure) -> Result
  ) async throws(Failure) -> Result {
    let result: Swift.Result<Result, Failure> = await withTaskExecutorPreference(self) {
      do throws(Failure) { return .success(try body()) } catch { return .failure(error) }
    }
    return try result.get()
  }

  private func next() -> UnownedJob {
    queue.wait { $0.take() }
  }
}
