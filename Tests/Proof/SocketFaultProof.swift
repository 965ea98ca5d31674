import Model
import Platform
import SystemPackage

/// Every call that may fail while callers are answered does, from the making of the socket on, once and until a caller
/// has waited for it in vain: one caller at most goes without an answer, none waits for ever or is told a half, and
/// afterwards all are answered as before.
struct SocketFaultProof: Sendable {
  let workshop: Workshop
  /// Of the n-th calls every so many-th is tried.
  let step: Int
  /// For clients, whose calls block.
  let caller: BlockingExecutor

  init(workshop: Workshop, step: Int) throws {
    self.workshop = workshop
    self.step = step
    caller = try BlockingExecutor("caller", threads: 1)
  }

  func run(_ kind: PlannedFault.Kind) async throws {
    let prepared = try await Prepared.make(.new, workshop)
    try await FaultSeries(name: "socket", kind: kind, step: step, counted: "calls not answered").run { fault in
      try await attempt(prepared, fault)
    }
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
    do { return try await asked(composition, root, fault) } catch let error as SystemError {
      // An intake that had to give up ends the daemon, and systemd starts it again: `FaultProof` sees to that.
      guard composition.ended != nil else { throw error }
      return 0
    }
  }

  private func asked(_ composition: Composition, _ root: FilePath, _ fault: PlannedFault) async throws -> Int {
    try await composition.run {
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
      if let ended = composition.ended { throw ended }
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
}
