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
    let refusals = RefusalBudget()

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

  /// For the caller of a method, from whom the channels of `hiding` are hidden.
  func subject<Method: ControlMethod>(
    _ id: String, _ method: Method.Type, _ caller: Caller, hiding: ChannelSet
  ) async throws(ControlError) -> Subject {
    if let arrival = ArrivalID(id) {
      guard let found = try await arrivalKnown(arrival, hiding: hiding) else {
        throw try await missing(id, method, caller, hiding: hiding)
      }
      return .arrival(found)
    }
    let store = store
    if let digest = Digest(id) {
      let found = try await ask { () async throws(StoreError) in try await store.document(digest, hiding: hiding) }
      guard let found else { throw try await missing(id, method, caller, hiding: hiding) }
      return .document(found)
    }
    let found = try await ask { () async throws(StoreError) in
      try await store.documents(prefix: id, limit: 10, hiding: hiding)
    }
    guard let first = found.first else { throw try await missing(id, method, caller, hiding: hiding) }
    guard found.count == 1 else { throw .ambiguous(object: id, candidates: found.map { "\($0.digest)" }) }
    return .document(first)
  }

  /// From the ledger, or from what is active.
  func arrivalKnown(_ id: ArrivalID, hiding: ChannelSet = .none) async throws(ControlError) -> Arrival? {
    let store = store
    let known = try await ask { () async throws(StoreError) in try await store.arrival(id, hiding: hiding) }
    if let known { return known }
    guard let origin = pipeline.activity.entry(id)?.claim.origin, !hiding.contains(origin.channel) else { return nil }
    return Arrival(origin: origin)
  }

  /// The document an id stands for, by itself or through its arrival.
  func document<Method: ControlMethod>(
    _ id: String, _ method: Method.Type, _ caller: Caller, hiding: ChannelSet
  ) async throws(ControlError) -> DocumentSummary {
    switch try await subject(id, method, caller, hiding: hiding) {
    case .document(let summary): return summary
    case .arrival(let arrival):
      let store = store
      guard let digest = arrival.digest,
        let summary = try await ask({ () async throws(StoreError) in try await store.document(digest, hiding: hiding) })
      else { throw .notFound(object: id) }
      return summary
    }
  }
}
