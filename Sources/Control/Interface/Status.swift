package import Model

/// Everything that monitoring wants to know.
package enum Status: ControlMethod {
  package static let right = Right.report

  package typealias Parameters = NoParameters

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    package var state: DaemonState
    /// When this state began.
    package var since: Timestamp
    package var started: Timestamp
    package var version: String
    package var pid: Int
    /// Sentences that say why the state is `degraded`.
    package var conditions: [String]
    package var watching: Watching
    package var rates: Rates
    package var queue: Queue
    package var totals: Totals
    package var deferrals: Deferrals
    /// The last ones, latest first; a few dozen at most.
    package var failures: [Failure]
    /// The readers and interpreters at work.
    package var components: [Component]
    package var cage: CageState
    /// Of the file system that holds the store.
    package var freeBytes: Int64
    /// The version of the form in which the store keeps everything.
    package var storeFormat: Int
    package var index: IndexState
    /// Path of the configuration file.
    package var configuration: String
    /// Path of the spool, above `incoming`.
    package var spool: String
    /// Nil when nothing waits.
    package var backlog: Backlog?
    /// Why files are not taken though Vigil is not paused: the reserve of free space is reached. Nil when they are.
    package var held: String?

    package init(
      state: DaemonState, since: Timestamp, started: Timestamp, version: String, pid: Int, conditions: [String] = [],
      watching: Watching, rates: Rates, queue: Queue, totals: Totals, deferrals: Deferrals, failures: [Failure] = [],
      components: [Component] = [], cage: CageState, freeBytes: Int64, storeFormat: Int,
      index: IndexState, configuration: String, spool: String, backlog: Backlog? = nil, held: String? = nil
    ) {
      self.state = state
      self.since = since
      self.started = started
      self.version = version
      self.pid = pid
      self.conditions = conditions
      self.watching = watching
      self.rates = rates
      self.queue = queue
      self.totals = totals
      self.deferrals = deferrals
      self.failures = failures
      self.components = components
      self.cage = cage
      self.freeBytes = freeBytes
      self.storeFormat = storeFormat
      self.index = index
      self.configuration = configuration
      self.spool = spool
      self.backlog = backlog
      self.held = held
    }
  }
}
