import Control
import Foundation
import Glibc
import Hostility
import Model
import Testing

@Suite("The control socket under attack", .timeLimit(.minutes(60)))
struct SiegeProofTests {
  /// Connects `sys.argv[2]` times, sends the beginning of a call of `sys.argv[3]` bytes each time and keeps what is not ended.
  /// Says how many were ended, how many not, and how many were told that there is no room; waits for a line, and says how
  /// many of the others the daemon ended.
  private static let halfOpen = """
    import socket, sys
    rest, gone, busy = [], 0, 0
    def ended(s):
        try: return s.recv(65536)
        except ConnectionError: return b""
        except OSError: return None
    for batch in range(0, int(sys.argv[2]), 300):
        for _ in range(300):
            s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1]); s.settimeout(60)
            try: s.sendall(b"{" + b" " * int(sys.argv[3]))
            except OSError: pass
            rest.append(s)
        # Whom the daemon turned away it told so before it took the next one; the last have a moment.
        for s in list(rest):
            s.settimeout(0.02)
            answer = ended(s)
            if answer is not None:
                rest.remove(s)
                gone += 1
                busy += b"Busy" in answer
    print(gone, len(rest), busy, flush=True)
    sys.stdin.readline()
    for s in rest: s.settimeout(60)
    print(sum(ended(s) is not None for s in rest), flush=True)
    """

  @Test(
    "Thousands of clients that never finish: others are served, memory is bounded, the journal tells of it once",
    .enabled(if: TestDaemon.isRoot, "only root can become others"))
  func halfOpen() throws {
    let daemon = try TestDaemon("groups: {drop: nogroup}")
    try daemon.start()
    chmod(daemon.root, 0o755)
    try daemon.drop("a.txt", "A letter.")
    try daemon.sync()
    let before = try ProcessFigures(of: daemon.pid)
    // A stranger has eight connections, a member of one of the groups half of all.
    let stranger = try Besieger(daemon, Self.halfOpen, group: "daemon", ["\(ProofScale.times(300))", "100"])
    let strangers = try stranger.numbers()
    #expect(strangers.prefix(2) == [ProofScale.times(300) - 8, 8] && strangers[2] > 0, "\(strangers)")
    let member = try Besieger(daemon, Self.halfOpen, group: "nogroup", ["300", "200000"])
    let numbers = try member.numbers()
    #expect(numbers[0] + numbers[1] == 300 && (1...128).contains(numbers[1]) && numbers[2] > 0, "\(numbers)")
    for _ in 0..<ProofScale.times(200) { #expect(try daemon.status.totals.stored == 1) }
    let during = try ProcessFigures(of: daemon.pid)
    print("siege: \(before), then \(during) with \(numbers[1]) half-open clients of 200 kB")
    #expect(during.memory < before.memory + (64 << 10), "\(before) became \(during)")
    // After ten seconds the daemon ends each of them.
    #expect(try stranger.finish() == [8])
    #expect(try member.finish() == [numbers[1]])
    let told = daemon.log.split(separator: "\n").filter { $0.contains("went beyond a bound") }
    #expect((1...10).contains(told.count), "\(told.count)")
    #expect(try daemon.status.totals.stored == 1 && daemon.isRunning)
  }

  @Test(
    "Calls without a right are refused, however many, and told within bounds",
    .enabled(if: TestDaemon.isRoot, "only root can become others"))
  func refused() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    chmod(daemon.root, 0o755)
    let calls = Array(repeating: "{\"method\":\"io.vigil.Control.Verify\"}", count: ProofScale.times(500))
    let answers = try daemon.raw(calls, as: ("nobody", "daemon"))
    #expect(answers.count == calls.count && answers.allSatisfy { $0.contains("PermissionDenied") })
    #expect(daemon.log.split(separator: "\n").count { $0.contains("A caller was refused") } <= 20)
  }

  @Test("Messages that are no calls, and calls that mean nothing")
  func messages() throws {
    let daemon = try TestDaemon()
    try daemon.start()
    for number in 0..<3 { try daemon.drop("\(number).txt", "Letter \(number).") }
    try daemon.drop("bad.pdf", "%PDF-1.7\nnothing of a document")
    try daemon.sync()
    let pid = daemon.pid
    let digest = try #require(try daemon.documents().keys.first)
    let arrival = try #require(
      try daemon.call(ListQuarantine.self, ListQuarantine.Parameters()).arrivals.first?.origin.arrival.text)
    let samples = SiegeCalls(digest: "\(digest)", arrival: arrival).all
    var mutator = JSONMutator(SeededDice(for: "messages"))
    var (answered, ended) = (0, 0)
    var before = try ProcessFigures(of: pid)
    for round in 0..<ProofScale.times(3_000) {
      // Until then connections to the index are opened that stay.
      if round == 1_000 { before = try ProcessFigures(of: pid) }
      let besieger = try SiegeConnection(daemon.root + "/control")
      var message = mutator.mutant(of: Array(samples[round % samples.count].utf8))
      message.append(0)
      if try besieger.answer(to: message) { answered += 1 } else { ended += 1 }
      if round % 100 == 99 { #expect(try daemon.status.pid == pid) }
    }
    // What nobody waits for any more is being ended.
    let client = try daemon.client()
    while true {
      do throws(ClientError) {
        let report = try client.call(Verify.self, NoParameters()).report
        #expect(report?.sound == true)
        break
      } catch { guard case .refused(.busy) = error else { throw error } }
    }
    let after = try ProcessFigures(of: pid)
    print("messages: \(answered) answered, \(ended) ended; \(before), then \(after)")
    #expect(ended == 0, "what is no call is told so")
    #expect(after.descriptors <= before.descriptors + 8 && after.memory < before.memory + (32 << 10))
    _ = try daemon.call(Resume.self, NoParameters())
    #expect(try daemon.sync().deferred.isEmpty)
    #expect(try daemon.status.totals.balance)
    #expect(daemon.isRunning && daemon.pid == pid)
  }
}
