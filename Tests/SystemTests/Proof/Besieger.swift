import Foundation

/// A process of another user with one group that runs a Python script against the control socket: it says numbers, waits for a
/// word and says more.
final class Besieger {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  init(_ daemon: TestDaemon, _ script: String, as user: String, group: String, _ arguments: [String]) throws {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
    process.arguments =
      [
        "--reuid", user, "--regid", group, "--clear-groups", "/usr/bin/python3", "-c", script,
        daemon.root + "/control",
      ] + arguments
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  deinit { if process.isRunning { process.terminate() } }

  /// The numbers of its next line.
  func numbers() throws -> [Int] {
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data("\n".utf8), !byte.isEmpty {
      line += byte
    }
    return String(decoding: line, as: UTF8.self).split(separator: " ").compactMap { Int($0) }
  }

  func finish() throws -> [Int] {
    try input.fileHandleForWriting.write(contentsOf: Data("\n".utf8))
    let last = try numbers()
    process.waitUntilExit()
    return last
  }
}
