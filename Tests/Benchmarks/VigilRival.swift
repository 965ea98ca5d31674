internal import Control
internal import SystemPackage

/// Vigil, as the others are measured.
struct VigilRival: Rival {
  let name = "Vigil"
  let promise = "until Sync says that all are stored and durable: copies of the files, records and ledger are synced"

  func run(_ work: RivalWork, on bench: Workbench) throws -> RivalOutcome {
    let daemon = try MeasuredDaemon(on: bench)
    let names = try work.fill("batch", in: daemon.staging)
    try bench.settle()
    let memory = try TreeMemory(of: daemon.pid)
    let seconds = try daemon.take("batch", count: names.count)
    let outcome = RivalOutcome(seconds: seconds, memory: try memory.end())
    let totals = try daemon.status.totals
    bench.say("  \(totals)")
    try daemon.end()
    return outcome
  }
}
