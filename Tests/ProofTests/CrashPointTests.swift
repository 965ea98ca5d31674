import Testing

@Suite("Whatever a power cut leaves is recovered from", .serialized)
struct CrashPointTests {
  @Test(arguments: [
    "first", "new", "duplicate", "family", "carried", "quarantine", "release", "reprocess", "reread", "forget",
    "discard",
  ])
  func everyState(of scenario: String) throws { try ProofRun.run("crashes", scenario) }
}
