internal import GRDB
internal import Model
internal import Platform
internal import Store

/// The store's one writer: a thread that takes every commit that waits, and makes them durable together.
///
/// The order is what makes a crash harmless: original and record are on the disk before the ledger speaks of them,
/// and the index follows the ledger. Each caller waits for its answer, and so there are never more commits in the
/// queue than callers.
final class Committer: Sendable {
  enum Job: Sendable {
    case commit(PendingCommit)
    /// Something that no commit may happen beside.
    case alone(@Sendable () -> Void)
  }

  private struct Queue {
    var jobs: [Job] = []
    var isClosed = false
    var isDone = false
  }

  /// Files and memory of one batch are bounded by these.
  private static let batchCommits = 256
  private static let batchBytes = 64 << 20

  /// Seconds without work after which the store is idle.
  private static let rest = 2

  private let queue = Monitor(Queue())
  private let writer: BatchWriter

  init(_ writer: BatchWriter) throws(SystemError) {
    self.writer = writer
    try BlockingThread.start("vigil-store") { [self] in
      while let jobs = next() { work(on: jobs) }
      queue.update { $0.isDone = true }
    }
  }

  /// False when the store is closed; the job is not taken then.
  func submit(_ job: Job) -> Bool {
    queue.update { queue in
      if queue.isClosed { return false }
      queue.jobs.append(job)
      return true
    }
  }

  /// Blocks until everything submitted is done and the thread has ended.
  func close() {
    queue.update { $0.isClosed = true }
    queue.wait { $0.isDone ? () : nil }
  }

  /// What to do next; nil when the store is closed. When nothing came for a while after some work, memory is given
  /// back once: an idle daemon has no use for caches, and does not wake to look at them again.
  private func next() -> [Job]? {
    if let batch = queue.wait(seconds: Committer.rest, until: Committer.take) { return batch }
    writer.releaseMemory()
    return queue.wait(until: Committer.take)
  }

  private static func take(_ queue: inout Queue) -> [Job]?? {
    guard !queue.jobs.isEmpty else { return queue.isClosed ? .some(nil) : nil }
    var count = 0
    var bytes = 0
    for job in queue.jobs {
      guard case .commit(let pending) = job else { break }
      guard count < Committer.batchCommits, count == 0 || bytes + pending.bytes <= Committer.batchBytes else { break }
      count += 1
      bytes += pending.bytes
    }
    let batch = Array(queue.jobs.prefix(max(1, count)))
    queue.jobs.removeFirst(batch.count)
    return .some(batch)
  }

  private func work(on jobs: [Job]) {
    var batch: [PendingCommit] = []
    for job in jobs {
      switch job {
      case .alone(let body): body()
      case .commit(let pending): batch.append(pending)
      }
    }
    guard !batch.isEmpty else { return }
    let results = writer.write(batch)
    for (pending, result) in zip(batch, results) { pending.answer.resume(returning: result) }
    // Where many come at once, others begin files meanwhile.
    if batch.count == 1 { writer.prepare() }
  }
}
