import Control
import Foundation
import Glibc
import Hostility
import Model
import Testing

@Suite("Killed at random, nothing is lost and nothing is twice", .timeLimit(.minutes(120)))
struct CrashTests {
  /// Rounds of killing; `Deploy/prove --full` asks for more.
  private static var rounds: Int {
    ProcessInfo.processInfo.environment["VIGIL_KILLS"].flatMap { Int($0) } ?? 20
  }

  @Test("Kills of the daemon and its readers while documents are dropped")
  func kills() throws {
    var dice = SeededDice(for: "kills")
    let daemon = try TestDaemon()
    try daemon.start()
    var contents: Set<String> = []
    var dropped = 0
    for round in 0..<CrashTests.rounds {
      let before = try settled(daemon)
      for number in 0..<15 {
        // Every third document repeats an earlier one under another name.
        let text = number % 3 == 2 ? contents.randomElement(using: &dice) ?? "first" : "Document \(round) \(number)."
        contents.insert(text)
        try daemon.drop("channel \(number % 3)/round \(round)/\(number).txt", text)
        dropped += 1
      }
      try disturb(daemon, &dice, before..<before + 15)
    }
    try settle(daemon)
    let totals = try daemon.status.totals
    #expect(totals.stored == contents.count && totals.balance, "\(totals)")
    #expect(totals.arrivals == dropped, "\(totals)")
    #expect(try daemon.documents().values.reduce(0, +) == dropped)
    let report = try daemon.verify()
    #expect(report.sound, "\(report.problems)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: daemon.root + "/spool/active").isEmpty)
  }

  @Test(
    "Twenty kills while the real documents are dropped: the same records as of a quiet day",
    .enabled(if: TestDaemon.corpus != nil, "VIGIL_CORPUS is not set"))
  func killsAmongRealDocuments() throws {
    let corpus = try #require(TestDaemon.corpus)
    var dice = SeededDice(for: "kills among documents")
    let files = try ["ofsted/pdf", "seeds"].flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: corpus + "/" + folder)
        .filter { $0.hasSuffix(".pdf") || $0.hasSuffix(".txt") }.map { corpus + "/" + folder + "/" + $0 }
    }
    let quiet = try TestDaemon()
    try quiet.start()
    for (number, file) in files.enumerated() { try quiet.drop("general/\(number)", file: file) }
    #expect(try quiet.sync().settled)

    let daemon = try TestDaemon()
    try daemon.start()
    var drops = (files + files).enumerated().map { (name: "general/\($0)", file: $1) }
    drops.shuffle(using: &dice)
    let each = drops.count / 20
    for round in 0..<20 {
      let batch = drops[round * each..<(round == 19 ? drops.count : (round + 1) * each)]
      let before = try settled(daemon)
      for (name, file) in batch { try daemon.drop(name, file: file) }
      try disturb(daemon, &dice, before..<before + each)
    }
    try settle(daemon)
    let totals = try daemon.status.totals
    #expect(totals.arrivals == drops.count && totals.balance, "\(totals)")
    #expect(totals.stored == (try quiet.status.totals.stored), "\(totals)")
    for kind in Export.Kind.allCases {
      #expect(try records(daemon, kind) == records(quiet, kind), "\(kind)")
    }
    let report = try daemon.verify()
    #expect(report.sound, "\(report.problems)")
  }

  /// Kills a reader or none, and the daemon some way into its work: when as many arrivals are settled as the dice chose.
  private func disturb(_ daemon: TestDaemon, _ dice: inout SeededDice, _ settledThen: Range<Int>) throws {
    if Bool.random(using: &dice) {
      let readers = try daemon.templates
      if let reader = readers.randomElement(using: &dice) { kill(reader, SIGKILL) }
    }
    let aim = Int.random(in: settledThen, using: &dice)
    while try settled(daemon) < aim {}
    daemon.end(SIGKILL)
    try daemon.start()
  }

  /// Returns when everything is through.
  private func settle(_ daemon: TestDaemon) throws {
    var reply = try daemon.sync()
    if !reply.deferred.isEmpty {
      // A reader that was killed from outside is passing trouble: its document waits for its next try.
      _ = try daemon.call(Retry.self, Retry.Parameters(ids: []))
      reply = try daemon.sync()
    }
    #expect(reply.settled, "\(reply)")
  }

  /// What an export says of the documents, without when and how often they came.
  private func records(_ daemon: TestDaemon, _ kind: Export.Kind) throws -> Set<[String: String]> {
    Set(
      try daemon.rows(kind).map { row in
        row.filter { !["received", "first_received", "sightings"].contains($0.key) }
      })
  }

  /// How many arrivals are through, for now or for good.
  private func settled(_ daemon: TestDaemon) throws -> Int {
    let totals = try daemon.status.totals
    return totals.stored + totals.duplicates + totals.deferred
  }
}
