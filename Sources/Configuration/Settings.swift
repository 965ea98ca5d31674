/// Everything an operator can set, at its built-in default until a document says otherwise. `Config/vigil.yaml` explains
/// each key; paths are absolute once parsed.
package struct Settings: Hashable, Sendable {
  package struct Groups: Hashable, Sendable {
    package var drop = "vigil-drop"
    package var read = "vigil-read"
    package var operate = "vigil-operate"
    package var audit = "vigil-audit"
  }

  package struct Intake: Hashable, Sendable {
    /// Between two scans that look at everything, whether or not the kernel reported a change.
    package var scan = TimeSpan.minutes(5)
    /// Arrivals that may be claimed and not settled at once.
    package var window = 256
    /// Between two scans of folders on file systems that tell of no changes.
    package var poll = TimeSpan.seconds(10)
  }

  /// What must stay free; 0 for none.
  package struct Reserve: Hashable, Sendable {
    package var spool = ByteCount.gibibytes(1)
    package var store = ByteCount.gibibytes(1)
    /// For how many files there must be room on either.
    package var files = 10_000
  }

  package struct Cage: Hashable, Sendable {
    /// Whether to refuse to run where the sandbox cannot be set up.
    package var required = true
    /// Documents read at once; 0 means as many as there are processors.
    package var workers = 0
    /// What one reader may allocate.
    package var memory = ByteCount.gibibytes(1)
    /// How long a reader may be silent.
    package var stall = TimeSpan.seconds(30)
    /// How long a reader may take, however busy it is.
    package var total = TimeSpan.minutes(10)
    /// Documents after which the readers' template is replaced.
    package var recycle = 1000
  }

  package struct Retry: Hashable, Sendable {
    /// Before the first further attempt; doubled each time.
    package var first = TimeSpan.seconds(30)
    package var ceiling = TimeSpan.hours(1)
  }

  /// After how long something goes; 0 keeps it for ever.
  package struct Retention: Hashable, Sendable {
    /// Receipts for senders, from when they were written.
    package var receipts = TimeSpan.hours(30 * 24)
    /// How many receipts there may be, however young.
    package var receiptLimit = 100_000
    /// Quarantined arrivals, from when they were quarantined: they are discarded.
    package var quarantine = TimeSpan.seconds(0)
    /// The names of settled arrivals in the ledger, from when they were received.
    package var names = TimeSpan.seconds(0)
  }

  package struct Hook: Hashable, Sendable {
    /// The program's path; empty for none.
    package var command = ""
    /// How long one run may take.
    package var timeout = TimeSpan.seconds(30)
    /// How many may run at once.
    package var running = 2
  }

  package var spool = "/var/spool/vigil"
  package var store = "/var/lib/vigil"
  package var control = "/run/vigil/control"
  /// Empty: see `readerCandidates`.
  package var reader = ""
  /// The folder of the reference data.
  package var reference = "/etc/vigil/reference"
  package var groups = Groups()
  package var intake = Intake()
  package var reserve = Reserve()
  package var cage = Cage()
  package var retry = Retry()
  package var retention = Retention()
  package var hook = Hook()
  /// What a channel has where its own entry is silent.
  package var defaults = Channel()
  /// The channels that have an entry, complete with the defaults.
  package var channels: [String: Channel] = [:]
  package var logLevel = LogLevel.info

  package init() {}

  /// The settings of a channel, whether it has an entry or not.
  package func channel(_ name: String) -> Channel { channels[name] ?? defaults }

  /// A channel's name as a log may show it. Who may drop can make folders of any name, a child's among them, so only
  /// names that an administrator configured are shown.
  package func loggable(_ channel: String) -> String {
    channel == "general" || channels[channel] != nil ? channel : "(not configured)"
  }

  /// The programs that read documents, in the order in which they are asked for one: the sets that will do, best first,
  /// given the daemon's own absolute path. Programs of a set are of one build.
  package func readerCandidates(executable: String) -> [[String]] {
    guard reader.isEmpty else { return [[reader]] }
    let folder = executable.lastIndex(of: "/").map { executable[...$0] } ?? "./"
    return [String(folder), "/usr/libexec/vigil/"].map { [$0 + "vigil-text-reader", $0 + "vigil-reader"] }
  }
}
