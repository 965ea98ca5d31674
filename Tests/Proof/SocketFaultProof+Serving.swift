import Control
import Ingestion
import Platform
import Spool
import SystemPackage

/// A control socket on a composition.
extension SocketFaultProof {
  /// Who watches sees what comes, while time goes on for an intake that rests because of the fault.
  func watch(_ composition: Composition, _ root: FilePath, _ path: FilePath) async throws {
    let told = OnceFlag()
    async let watched: Void = {
      defer { told.set() }
      try await served(composition, at: path) { () throws in
        guard let watcher = PlainCaller(path, unanswered: {}), watcher.say(.watch), try watcher.hear() != nil else {
          throw ProofFailure("nobody may watch afterwards")
        }
        try Scenario.drop([("school/later.txt", Array("A later letter of the school.".utf8))], in: root)
        while true {
          guard let event = try watcher.hear() else { throw ProofFailure("the watcher is not told") }
          if event.says("\"stored\"") { return }
        }
      }
    }()
    while !told.isSet, composition.ended == nil {
      guard await composition.endure(rounds: 1) else { throw ProofFailure("somebody works for ever") }
    }
    do { try await watched } catch {
      if let ended = composition.ended { throw ended }
      throw ProofFailure("\(error): \(composition.log.lines.suffix(5)), \(composition.intake.status)")
    }
  }

  /// Runs `body`, which blocks, while callers are answered at a path. With `retrying`, a start that a fault prevented is
  /// made again once it is lifted.
  func served<Result: Sendable>(
    _ composition: Composition, at path: FilePath, retrying fault: PlannedFault? = nil,
    _ body: @Sendable @escaping () throws -> Result
  ) async throws -> Result {
    let reactor: Reactor
    let server: ControlServer
    do throws(SystemError) {
      (reactor, server) = try start(composition, at: path)
    } catch {
      guard let fault, fault.hit != nil else { throw error }
      fault.lift()
      (reactor, server) = try start(composition, at: path)
    }
    defer { reactor.close() }
    return try await withThrowingTaskGroup(of: Result?.self) { group in
      group.addTask {
        try await server.run()
        return nil
      }
      group.addTask { [caller] in try await caller.run { () throws in try body() } }
      defer { group.cancelAll() }
      guard let first = try await group.next(), let result = first else { throw ProofFailure("the server ended") }
      return result
    }
  }

  private func start(_ composition: Composition, at path: FilePath) throws(SystemError) -> (Reactor, ControlServer) {
    let listener = try UnixSocket.listen(at: path)
    let reactor = try Reactor()
    do {
      return (
        reactor,
        try ControlServer(
          listener: listener, reactor: reactor, handler: composition.methods, access: composition.access,
          information: ServiceInformation(version: "proof"), refused: { _ in }, exceeded: { _ in })
      )
    } catch {
      reactor.close()
      throw error
    }
  }
}
