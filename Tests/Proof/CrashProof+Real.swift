import Control
import FileStore
import Foundation
import Model
import SystemPackage

extension CrashProof {
  /// The same of the real program: started on what a power cut left, asked over its socket, and ended.
  func recoverReally(_ state: CrashState, of recording: Recording) throws {
    let root = try Workshop.makePlace()
    defer { Workshop.remove(root) }
    try write(state, of: recording, to: root)
    let daemon = try RealDaemon(on: root)
    try daemon.settle()
    let scenario = recording.scenario
    let isPromised = recording.journal.isPromised(state.prefix)
    let totals = try daemon.call(Status.self, NoParameters()).totals
    let isAsBefore = scenario.isDecision && !isPromised && totals == scenario.totals.before
    guard totals == scenario.totals.after || isAsBefore else {
      throw ProofFailure("the real daemon's end: \(totals)")
    }
    guard let report = try daemon.call(Verify.self, NoParameters()).report, report.sound else {
      throw ProofFailure("the real daemon's verify finds something")
    }
    try daemon.end()
  }

  /// So many states, evenly chosen, one after the other.
  func runReally(_ recording: Recording, _ count: Int) throws {
    let states = chosen(recording.journal)
    var (tried, failed) = (0, 0)
    for index in stride(from: 0, to: states.count, by: max(1, states.count / max(1, count))) {
      tried += 1
      do { try recoverReally(states[index], of: recording) } catch {
        failed += 1
        Console.line("FAILED \(recording.scenario) \(states[index]): \(error)")
      }
    }
    Console.line("crashes \(recording.scenario), real daemon: \(tried) states tried, \(failed) failed")
    if failed > 0 { throw ProofFailure("\(failed) states of \(recording.scenario), real daemon") }
  }
}
