import Control
import Foundation
import SystemPackage

/// The real vigild, which lies beside this program, on a spool and a store below a directory.
final class RealDaemon {
  private let process = Process()
  private let said = Pipe()
  private let root: FilePath

  /// Starts it and returns when it answers. Throws what it said when it ends instead.
  init(on root: FilePath) throws {
    self.root = root
    let reference = Workshop.checkout + "/Config/reference"
    let settings = """
      spool: spool
      store: store
      control: control
      reference: \(reference)
      cage: {required: false}
      reserve: {store: 0, spool: 0, files: 0}

      """
    try settings.write(toFile: root.appending("vigil.yaml").string, atomically: true, encoding: .utf8)
    let folder = FilePath(CommandLine.arguments[0]).removingLastComponent()
    process.executableURL = URL(fileURLWithPath: folder.appending("vigild").string)
    process.arguments = ["--config", root.appending("vigil.yaml").string]
    process.standardOutput = said
    process.standardError = said
    try process.run()
    var text = Data()
    while !String(decoding: text, as: UTF8.self).contains("Vigil is ready") {
      let more = said.fileHandleForReading.availableData
      if more.isEmpty { throw ProofFailure("vigild did not start: \(String(decoding: text, as: UTF8.self))") }
      text += more
    }
    // Whatever else it says is let go, or it would wait for a reader.
    said.fileHandleForReading.readabilityHandler = { handle in
      if handle.availableData.isEmpty { handle.readabilityHandler = nil }
    }
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  func call<Method: ControlMethod>(_ method: Method.Type, _ parameters: Method.Parameters) throws -> Method.Reply {
    try ControlClient(root.appending("control")).call(method, parameters)
  }

  /// Returns when nothing is under way or waits to be tried again.
  func settle() throws {
    for _ in 0..<100 {
      let reply = try call(Sync.self, Sync.Parameters())
      if reply.settled, reply.deferred.isEmpty { return }
      _ = try call(Retry.self, Retry.Parameters(ids: []))
    }
    throw ProofFailure("the real daemon does not settle: \(try call(Status.self, NoParameters()))")
  }

  /// Ends it as a service manager does.
  func end() throws {
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw ProofFailure("vigild ended with \(process.terminationStatus)")
    }
  }
}
