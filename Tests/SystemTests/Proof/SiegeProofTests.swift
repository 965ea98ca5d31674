import Control
import Foundation
import Glibc
import Hostility
import Model
import Testing

@Suite("The control socket under attack", .timeLimit(.minutes(60)))
struct SiegeProofTests {
  /// Connects `sys.argv[2]` times, sends the beginning of a call of `sys.argv[3]` bytes each time and waits until the daemon
  /// has ended all but `sys.argv[4]`. Says how many it ended, how many not, and how many were told that there is no room;
  /// waits for a line and for the end of the others, and says how many there were.
  private static let halfOpen = """
    import select, socket, sys
    bound, rest, gone, busy = int(sys.argv[4]), {}, 0, 0
    poll = select.poll()
    def answer(s):
        try: return s.recv(65536)
        except ConnectionError: return b""
    for batch in range(0, int(sys.argv[2]), 300):
        for _ in range(300):
            s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1])
            try: s.sendall(b"{" + b" " * int(sys.argv[3]))
            except OSError: pass
            rest[s.fileno()] = s
            poll.register(s, select.POLLIN)
        while len(rest) > bound:
            for file, _ in poll.poll()[:len(rest) - bound]:
                poll.unregister(file)
                gone += 1
                busy += b"Busy" in answer(rest.pop(file))
    print(gone, len(rest), busy, flush=True)
    sys.stdin.readline()
    print(sum(len(answer(s)) < 65536 for s in rest.values()), flush=True)
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
    // A stranger has eight connections, a member of one of the groups half of all, and all together 16 MiB.
    let count = ProofScale.times(300)
    let stranger = try Besieger(daemon, Self.halfOpen, as: "nobody", group: "daemon", ["\(count)", "100", "8"])
    let strangers = try stranger.numbers()
    #expect(strangers.prefix(2) == [count - 8, 8] && strangers[2] > 0, "\(strangers)")
    let member = try Besieger(daemon, Self.halfOpen, as: "games", group: "nogroup", ["\(count)", "100", "128"])
    let members = try member.numbers()
    #expect(members.prefix(2) == [count - 128, 128] && members[2] > 0, "\(members)")
    let heavy = try Besieger(daemon, Self.halfOpen, as: "daemon", group: "nogroup", ["300", "200000", "91"])
    let heavies = try heavy.numbers()
    #expect(heavies[0] + heavies[1] == 300 && heavies[1] <= 91 && heavies[2] > 0, "\(heavies)")
    for _ in 0..<ProofScale.times(200) { #expect(try daemon.status.totals.stored == 1) }
    let during = try ProcessFigures(of: daemon.pid)
    print("siege: \(before), then \(during) with \(heavies[1]) half-open clients of 200 kB and 136 of 100 bytes")
    #expect(during.memory < before.memory + (64 << 10), "\(before) became \(during)")
    // After ten seconds the daemon ends each of them.
    #expect(try stranger.finish() == [8])
    #expect(try member.finish() == [128])
    #expect(try heavy.finish() == [heavies[1]])
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
