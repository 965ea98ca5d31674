internal import Glibc

/// Signals by their meaning: signal(7).
package enum Signal {
  package static let kill = SIGKILL
  package static let badSystemCall = SIGSYS
  package static let processorTime = SIGXCPU
  /// What a process gets for a fault of its own.
  package static let crashes: Set<Int32> = [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP, SIGXFSZ, SIGPIPE]

  package static func name(_ signal: Int32) -> String { names[signal] ?? "signal \(signal)" }

  private static let names: [Int32: String] = [
    SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGFPE: "SIGFPE", SIGHUP: "SIGHUP", SIGILL: "SIGILL", SIGINT: "SIGINT",
    SIGKILL: "SIGKILL", SIGPIPE: "SIGPIPE", SIGQUIT: "SIGQUIT", SIGSEGV: "SIGSEGV", SIGSYS: "SIGSYS",
    SIGTERM: "SIGTERM", SIGTRAP: "SIGTRAP", SIGXCPU: "SIGXCPU", SIGXFSZ: "SIGXFSZ",
  ]
}
