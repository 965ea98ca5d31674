import Control
import Ingestion
import Model
import Platform
import Spool
import SystemPackage

/// Every call that may fail while callers are answered does, from the making of the socket on, once and until a caller
/// has waited for it in vain: one caller at most goes without an answer, none waits for ever or is told a half, and
/// afterwards all are answered as before.
struct SocketFaultProof: Sendable {
  let workshop: Workshop
  /// Of the n-th calls every so many-th is tried.
  let step: Int
  private let caller: BlockingExecutor

  init(workshop: Workshop, step: Int) throws {
    self.workshop = workshop
    self.step = step
    caller = try BlockingExecutor("caller", threads: 1)
  }

  func run(_ kind: PlannedFault.Kind) async throws {
    var (tried, spoiled, failed) = (0, 0, 0)
    let prepared = try await Prepared.make(.new, workshop)
    for isLasting in [false, true] where !(isLasting && kind == .interrupted) {
      var number = 1
      while failed <= 50 {
        let fault = PlannedFault(kind, at: number, isLasting: isLasting)
        do { spoiled += try await attempt(prepared, fault) } catch {
          failed += 1
          Console.line(
            "FAILED socket \(kind) call \(number)\(isLasting ? " and on" : ""): \(fault.hit ?? "?"): \(error)")
        }
        guard fault.hit != nil else { break }
        tried += 1
        number += step
      }
    }
    Console.line("faults socket \(kind): \(tried) tried, \(spoiled) calls not answered, \(failed) failed")
    if failed > 0 { throw ProofFailure("\(failed) faults of the socket, \(kind)") }
  }

  func runOne(_ fault: PlannedFault) async throws {
    let spoiled = try await attempt(try await Prepared.make(.new, workshop), fault)
    Console.line("\(fault.hit ?? "nothing") failed, \(spoiled) calls were not answered, and all was well")
  }

  /// How many calls were refused or cut off.
  private func attempt(_ prepared: Prepared, _ fault: PlannedFault) async throws -> Int {
    let root = try Workshop.makePlace()
    defer { Workshop.remove(root) }
    try prepared.write(to: root)
    let composition = try await Composition.open(root, workshop, clock: ProofClock(after: prepared.clock))
    return try await composition.run {
      guard try await composition.settle() else { throw ProofFailure("it does not settle before") }
      guard let document = try await composition.store.digests.min() else { throw ProofFailure("no document") }
      let path = root.appending("control")
      let questions = Question.all(about: document)
      let expected = try await served(composition, at: path) { () throws in try answers(questions, path) {}.map(\.1) }
      guard expected.allSatisfy({ $0 != nil && $0?.contains { $0.error != nil } == false }) else {
        throw ProofFailure("not answered without a fault: \(expected)")
      }

      Interception.set(FaultWitness(fault))
      defer { Interception.set(nil) }
      let spoiled = try await served(composition, at: path, retrying: fault) { () throws in
        let told = try answers(questions, path) { fault.lift() }
        fault.lift()
        let spoiled = told.filter { $0.1 == nil || $0.1?.contains { $0.error != nil } == true }.count
        // A call may also come too late by the fault, and be told so; a wrong answer is never given.
        for (number, (question, replies)) in told.enumerated() where question.isStable {
          if let replies, !replies.contains(where: { $0.error != nil }), replies != expected[number] {
            throw ProofFailure("\(question.method) is answered in another way")
          }
        }
        guard fault.isLasting || spoiled <= 1 else { throw ProofFailure("\(spoiled) calls are not answered") }
        let again = try answers(questions, path) {}
        for (number, (question, replies)) in again.enumerated() {
          guard let replies, !replies.contains(where: { $0.error != nil }),
            !question.isStable || replies == expected[number]
          else { throw ProofFailure("afterwards \(question.method) is not answered: \(String(describing: replies))") }
        }
        return spoiled
      }
      try await watch(composition, root, path)
      try await composition.prove()
      return spoiled
    }
  }

  /// What each question is answered, one after the other on one connection, and on a new one where it ended; nil where it
  /// ended first.
  private func answers(
    _ questions: [Question], _ path: FilePath, unanswered: @escaping () -> Void
  ) throws -> [(Question, [PlainReply]?)] {
    var connection: PlainCaller?
    return try questions.map { question in
      if connection == nil { connection = PlainCaller(path, unanswered: unanswered) }
      let replies = try connection?.ask(question)
      if replies == nil { connection = nil }
      return (question, replies)
    }
  }

  /// Who watches sees what comes, while time goes on for an intake that rests because of the fault.
  private func watch(_ composition: Composition, _ root: FilePath, _ path: FilePath) async throws {
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
    while !told.isSet {
      guard await composition.endure(rounds: 1) else { throw ProofFailure("somebody works for ever") }
    }
    try await watched
  }

  /// Runs `body`, which blocks, while callers are answered at a path. With `retrying`, a start that a fault prevented is
  /// made again once it is lifted.
  private func served<Result: Sendable>(
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
