import Testing

@Suite("Calls that fail and bytes that rot do no harm", .serialized)
struct FaultTests {
  @Test func callsThatFail() throws { try ProofRun.run("faults", "new") }

  @Test func callsThatFailWhileAMailIsReadAgain() throws { try ProofRun.run("faults", "reread") }

  @Test func callsThatFailAtTheStart() throws { try ProofRun.run("starts") }

  @Test func callsThatFailWhileCallersAreAnswered() throws { try ProofRun.run("sockets") }

  @Test func aClockThatJumps() throws { try ProofRun.run("clocks") }

  @Test func flippedBytes() throws { try ProofRun.run("rot") }
}
