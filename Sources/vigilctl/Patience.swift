internal import ArgumentParser

/// The option of commands that look at a daemon that may be broken, and so must end.
struct Patience: ParsableArguments {
  @Option(name: .customLong("patience"), help: "How many seconds to wait for the daemon's answer.")
  var seconds = 10

  func validate() throws {
    guard (1...86_400).contains(seconds) else {
      throw ValidationError("--patience is a number of seconds from 1 to 86400, not \(seconds).")
    }
  }
}
