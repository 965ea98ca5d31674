internal import Configuration
package import Control
package import Model
package import Platform
package import Spool
internal import Store

/// What the daemon answers on its control socket; the parts of the answer are in the files beside this one.
///
/// Everything runs on `executor`, whose threads may block. Who may call what was decided before.
package struct ControlMethods: ControlHandler {
  package struct Parts: Sendable {
    package let pipeline: Pipeline
    package let intake: Intake
    /// For questions.
    package let executor: BlockingExecutor
    /// For readings.
    package let workers: BlockingExecutor
    package let started: Timestamp
    package let version: String
    /// Path of the configuration file.
    package let configuration: String
    /// Reads the configuration again; returns the keys that changed and those that wait for a restart.
    package let reload: @Sendable () async throws(ControlError) -> Reload.Reply
    package let reference: CurrentReference
    /// For what is told to some of those who may call a method, and not to others.
    package let access: Access
    package let stopping: OnceFlag
    package let state: StateClock
    let unbalanced = OnceFlag()
    /// A person's decisions are carried out one at a time.
    let decisions = Turn()

    package init(
      pipeline: Pipeline, intake: Intake, executor: BlockingExecutor, workers: BlockingExecutor, started: Timestamp,
      version: String,
      configuration: String, reference: CurrentReference, access: Access, stopping: OnceFlag, state: StateClock,
      reload: @escaping @Sendable () async throws(ControlError) -> Reload.Reply
    ) {
      self.pipeline = pipeline
      self.intake = intake
      self.executor = executor
      self.workers = workers
      self.started = started
      self.version = version
      self.configuration = configuration
      self.reference = reference
      self.access = access
      self.stopping = stopping
      self.state = state
      self.reload = reload
    }
  }

  let parts: Parts

  package init(_ parts: Parts) { self.parts = parts }

  var pipeline: Pipeline.Parts { parts.pipeline.parts }
  var store: any RecordStore { pipeline.store }
  var tree: SpoolTree { pipeline.tree }

  var discarding: Discarding {
    Discarding(store: store, tree: tree, activity: pipeline.activity, receipts: pipeline.receipts)
  }

  /// Runs a question to the store where it may block.
  func ask<Result: Sendable>(
    _ body: @Sendable () async throws(StoreError) -> Result
  ) async throws(ControlError) -> Result {
    let answer: Swift.Result<Result, StoreError> = await withTaskExecutorPreference(parts.executor) {
      do throws(StoreError) { return .success(try await body()) } catch { return .failure(error) }
    }
    do throws(StoreError) { return try answer.get() } catch {
      switch error {
      case .busy(let what): throw .busy(what: what)
      default: throw .failed(reason: error.description)
      }
    }
  }

  /// What an id stands for: an arrival id as it is, digits of a digest as the one document that they fit.
  enum Subject: Sendable {
    case arrival(Arrival)
    case document(DocumentSummary)
  }

  func subject(_ id: String) async throws(ControlError) -> Subject {
    if let arrival = ArrivalID(id) {
      guard let found = try await arrivalKnown(arrival) else { throw .notFound(object: id) }
      return .arrival(found)
    }
    if let digest = Digest(id) {
      let store = store
      guard let found = try await ask({ () async throws(StoreError) in try await store.document(digest) }) else {
        throw .notFound(object: id)
      }
      return .document(found)
    }
    let store = store
    let found = try await ask { () async throws(StoreError) in try await store.documents(prefix: id, limit: 10) }
    guard let first = found.first else { throw .notFound(object: id) }
    guard found.count == 1 else { throw .ambiguous(object: id, candidates: found.map { "\($0.digest)" }) }
    return .document(first)
  }

  /// From the ledger, or from what is active.
  func arrivalKnown(_ id: ArrivalID) async throws(ControlError) -> Arrival? {
    let store = store
    if let known = try await ask({ () async throws(StoreError) in try await store.arrival(id) }) { return known }
    return pipeline.activity.entry(id).map { Arrival(origin: $0.claim.origin) }
  }

  /// The document an id stands for, by itself or through its arrival.
  func document(_ id: String) async throws(ControlError) -> DocumentSummary {
    switch try await subject(id) {
    case .document(let summary): return summary
    case .arrival(let arrival):
      let store = store
      guard let digest = arrival.digest,
        let summary = try await ask({ () async throws(StoreError) in try await store.document(digest) })
      else { throw .notFound(object: id) }
      return summary
    }
  }
}
