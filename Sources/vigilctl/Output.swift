internal import Glibc
internal import Platform

/// Standard output and standard error. When nobody reads standard output any more, SIGPIPE ends the process, as it does
/// every filter.
enum Output {
  static func write(_ text: String) throws {
    let bytes = Array(text.utf8)
    try bytes.withUnsafeBytes { try OpenFile.write($0, to: STDOUT_FILENO) }
  }

  static func line(_ text: String) throws { try write(text + "\n") }

  /// A message on standard error, with the program's name as is the custom.
  static func tell(_ message: String) { error("vigilctl: \(message)\n") }

  /// Standard error failing is nothing that could be told anywhere.
  static func error(_ text: String) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBytes { try? OpenFile.write($0, to: STDERR_FILENO) }
  }
}
