internal import Glibc

/// What a person at a terminal is told when the daemon will not start.
enum Complaint {
  static func print(_ text: String) {
    let line = "vigild: " + text.replacing("\n", with: "\nvigild: ") + "\n"
    _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  }
}
