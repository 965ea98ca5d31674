import Control
import Foundation
import Glibc
import Model
import Testing

@Suite(
  "Channels with readers, asked from outside", .timeLimit(.minutes(10)),
  .enabled(if: TestDaemon.isRoot, "only root can become somebody else"))
struct ReadersTests {
  /// What a verb must do for somebody who may read, but not what came through the restricted channel.
  private enum Rule {
    /// It is not for them at all.
    case denied
    /// The answer is what it was before anything came through the channel; `records` tells of those who may read it that
    /// they are told of it, and audited.
    case unchanged([String], records: Bool)
    /// The same, and what is asked about an object of the channel is answered as about one that never was. `%` stands for
    /// its id.
    case object([String], also: [String] = [])
  }

  /// A verb of the interface that is not here fails the test: whoever adds one says here what it may tell.
  private static let rules: [String: Rule] = [
    "Status": .unchanged(["{}"], records: false),
    "List": .unchanged(
      [
        "{}", #"{"order":"oldest_first"}"#, #"{"order":"title"}"#, #"{"channel":"police"}"#,
        #"{"channel":"health"}"#, #"{"limit":1}"#,
      ], records: true),
    "Show": .object([#"{"id":"%"}"#]),
    "Text": .object([#"{"id":"%"}"#, #"{"id":"%","page":1}"#]),
    "Search": .unchanged(
      [
        #"{"query":"quokka"}"#, #"{"query":"letter"}"#, #"{"query":"letter","channel":"police"}"#,
        #"{"query":"letter","limit":1}"#, #"{"query":"Northumberland"}"#,
      ], records: true),
    "Authority": .unchanged([#"{"name":"Northumberland"}"#, #"{"name":"Wallabyshire"}"#], records: true),
    "Authorities": .unchanged(["{}", #"{"region":"North East"}"#], records: true),
    "Judgements": .unchanged([#"{"grades":[]}"#, #"{"grades":["inadequate"]}"#], records: true),
    "Findings": .unchanged([#"{"kinds":[]}"#, #"{"kinds":[],"theme":"caseloads"}"#], records: true),
    "Watch": .unchanged([], records: true),
    "Explain": .object(
      [#"{"id":"%"}"#],
      also: [#"{"path":{"escaped":"police/marmaduke.txt"}}"#, #"{"path":{"escaped":"police/stuck.pdf"}}"#]),
    "ListQuarantine": .unchanged(["{}", #"{"channel":"police"}"#], records: true),
    "Follow": .object([#"{"names":[],"ids":["%"]}"#]),
    "Sync": .unchanged(["{}"], records: false),
    "Examine": .unchanged(["{}"], records: false),
    "Export": .unchanged(
      ["documents", "inspections", "articles", "findings"].flatMap {
        [#"{"kind":"\#($0)"}"#, #"{"kind":"\#($0)","channel":"police"}"#]
      }, records: true),
    "Audit": .denied, "Release": .denied, "Discard": .denied, "Forget": .denied, "Retry": .denied,
    "Reprocess": .denied, "Pause": .denied, "Resume": .denied, "Verify": .denied, "Rebuild": .denied,
    "Backup": .denied, "Reload": .denied,
  ]

  private static let settings = """
    groups: {drop: games, read: users, operate: operator, audit: staff}
    channels: {police: {readers: [plugdev]}}
    """
  private static let analyst = OutsideCaller(user: "nobody", groups: ["users"])
  private static let reader = OutsideCaller(user: "nobody", groups: ["users", "plugdev"])
  private static let operating = OutsideCaller(user: "nobody", groups: ["operator"])
  private static let sender = OutsideCaller(user: "nobody", groups: ["games"])
  private static let auditor = OutsideCaller(user: "nobody", groups: ["staff"])

  private static let letter = "A letter that anybody may read. It is about a letter."

  private static func report(_ days: String, _ grade: String, _ point: String) -> String {
    """
    Inspection of Northumberland local authority children's services

    Inspection dates: \(days)
    Lead inspector: Jane Smith, His Majesty's Inspector

    Judgement                                                                    Grade
    The impact of leaders on social work practice with children and families     \(grade)
    The experiences and progress of children who need help and protection        \(grade)
    The experiences and progress of children in care                             \(grade)
    The experiences and progress of care leavers                                 \(grade)
    Overall effectiveness                                                        \(grade)

    What needs to improve

    - \(point)
    """
  }

  private static let mail = """
    From: hub@example.org\r
    Subject: Quokka\r
    MIME-Version: 1.0\r
    Content-Type: multipart/mixed; boundary="b"\r
    \r
    --b\r
    Content-Type: text/plain\r
    \r
    See the quokka.\r
    --b\r
    Content-Type: text/plain; name="attached.txt"\r
    Content-Disposition: attachment; filename="attached.txt"\r
    \r
    A quokka came with a letter.\r
    --b--\r

    """

  private func start() throws -> TestDaemon {
    let daemon = try TestDaemon(Self.settings)
    chmod(daemon.root, 0o755)
    try FileManager.default.createDirectory(
      atPath: daemon.incoming + "/police", withIntermediateDirectories: true)
    try daemon.start()
    chmod(daemon.root + "/control", 0o666)
    return daemon
  }

  private func fillOpen(_ daemon: TestDaemon) throws {
    try daemon.drop("health/letter.txt", Self.letter)
    try daemon.drop("health/old.txt", Self.report("4 to 15 March 2019", "Good", "The size of caseloads."))
    try daemon.drop("health/damaged.pdf", "%PDF-1.7 damaged")
    try daemon.sync()
  }

  /// Everything of which nothing may be told: documents, one that is open too, a mail and its attachment, a report of a
  /// council that has an open one, a file in quarantine and one that cannot be taken.
  private func fillRestricted(_ daemon: TestDaemon) throws {
    try daemon.drop("police/marmaduke.txt", "A child called Marmaduke wrote a letter to a quokka.")
    try daemon.drop("police/same marmaduke.txt", Self.letter)
    try daemon.drop("police/marmaduke.eml", Self.mail)
    try daemon.drop(
      "police/marmaduke report.txt", Self.report("3 to 14 February 2025", "Inadequate", "A quokka had caseloads."))
    try daemon.drop("police/marmaduke.pdf", "%PDF-1.7 damaged too")
    #expect(mkfifo(daemon.incoming + "/police/stuck.pdf", 0o644) == 0)
    try daemon.sync()
  }

  /// The digests and arrivals of what came through the channel, but for the document that is open too.
  private func restricted(_ daemon: TestDaemon) throws -> (digests: [Digest], arrivals: [ArrivalID]) {
    let documents = try daemon.call(List.self, List.Parameters(channel: "police", limit: 100)).documents
    var arrivals: [ArrivalID] = []
    for document in documents {
      let sightings = try daemon.call(Show.self, Show.Parameters(id: "\(document.digest)")).document?.sightings ?? []
      arrivals += sightings.filter { $0.origin.channel == "police" }.map(\.origin.arrival)
    }
    let quarantined = try daemon.call(ListQuarantine.self, ListQuarantine.Parameters(channel: "police")).arrivals
    #expect(documents.count == 5 && arrivals.count == 5 && quarantined.count == 1)
    return (
      documents.filter { $0.sightings == 1 }.map(\.digest), arrivals + quarantined.map(\.origin.arrival)
    )
  }

  private func message(_ verb: String, _ parameters: String) -> String {
    let streams = ["Text", "Findings", "Follow", "Export", "Watch"].contains(verb)
    return #"{"method":"io.vigil.Control.\#(verb)","parameters":\#(parameters)\#(streams ? #","more":true"# : "")}"#
  }

  /// The verbs as the daemon itself tells them.
  private func verbs(_ daemon: TestDaemon) throws -> [String] {
    let told = try daemon.raw(
      #"{"method":"org.varlink.service.GetInterfaceDescription","parameters":{"interface":"io.vigil.Control"}}"#)
    return told.matches(of: /method ([A-Za-z]+)\(/).map { String($0.output.1) }
  }

  private func questions() -> [String] {
    Self.rules.sorted { $0.key < $1.key }.flatMap { verb, rule -> [String] in
      switch rule {
      case .denied: []
      case .unchanged(let parameters, _), .object(_, let parameters): parameters.map { message(verb, $0) }
      }
    }
  }

  /// Without what changes by itself from one moment to the next.
  private func steady(_ answers: [String]) -> [String] {
    let moving = /"(lastScan|freeBytes|lastMinute|secondsLeft|oldest)":("[^"]*"|[0-9.e-]+)/
    let space = /"detail":"[^"]*( % of the | files open )[^"]*"/
    return answers.map { $0.replacing(moving, with: { "\"\($0.output.1)\":0" }).replacing(space, with: "") }
  }

  @Test("Nothing of a restricted channel is in any answer, by any verb, and each refusal and each read is in the audit")
  func everyVerb() throws {
    let daemon = try start()
    let verbs = try verbs(daemon)
    #expect(Set(verbs) == Set(Self.rules.keys), "each verb of the interface has a rule, and each rule a verb")
    try fillOpen(daemon)
    let questions = questions()
    let before = try Self.analyst.ask(questions, daemon)
    try fillRestricted(daemon)
    let after = try Self.analyst.ask(questions, daemon)
    for (question, (was, answer)) in zip(questions, zip(before, after)) {
      #expect(steady(answer) == steady(was), "as if nothing had come: \(question)")
    }

    let (digests, arrivals) = try restricted(daemon)
    let never = String(repeating: "0123456789abcdef", count: 4)
    let nothing = [never, String(never.prefix(8)), String(arrivals[0].text.map { $0.isNumber ? "3" : "a" })]
    for (verb, rule) in Self.rules.sorted(by: { $0.key < $1.key }) {
      switch rule {
      case .denied:
        let answer = try Self.analyst.ask([message(verb, "{}")], daemon).joined().joined()
        #expect(answer.contains("PermissionDenied"), "\(verb): \(answer)")
      case .unchanged: break
      case .object(let parameters, _):
        for text in parameters {
          func answers(_ ids: [String]) throws -> [[String]] {
            try Self.analyst.ask(ids.map { message(verb, text.replacing("%", with: $0)) }, daemon)
          }
          let ids = digests.map(\.description) + digests.map { String($0.description.prefix(8)) } + arrivals.map(\.text)
          let unknown = try answers(nothing)
          #expect(unknown.allSatisfy { $0.joined().contains("NotFound") }, "\(unknown)")
          for (id, answer) in zip(ids, try answers(ids)) {
            let same = id.count == 64 ? 0 : id.count == 8 ? 1 : 2
            let expected = unknown[same].map { $0.replacing(nothing[same], with: id) }
            #expect(answer == expected, "\(verb) of \(id)")
          }
        }
      }
    }
    let told = after.joined().joined()
    for secret in ["quokka", "armaduke", "Inadequate", "stuck"] { #expect(!told.contains(secret)) }
    try readersAreTold(daemon, questions, before, digests, arrivals)
  }

  /// Those who may read it are told by the same questions, so that the test above can fail; and all of it is audited.
  private func readersAreTold(
    _ daemon: TestDaemon, _ questions: [String], _ before: [[String]], _ digests: [Digest], _ arrivals: [ArrivalID]
  ) throws {
    let refused = try audit(daemon).filter { $0.outcome == .refused }
    for verb in ["Show", "Text", "Explain", "Follow"] {
      let noted = refused.filter { $0.method == verb }
      #expect(Set(noted.flatMap(\.digests)).isSuperset(of: digests), "\(verb)")
      #expect(Set(noted.flatMap(\.arrivals)).isSuperset(of: arrivals), "\(verb)")
    }
    for verb in ["List", "Search", "ListQuarantine", "Export", "Explain"] {
      #expect(refused.contains { $0.method == verb && $0.channel == "police" }, "\(verb)")
    }
    #expect(refused.allSatisfy { $0.who == "nobody" && $0.user == 65534 })
    #expect(!(try audit(daemon)).contains { $0.who == "nobody" && $0.outcome == .read }, "nothing was read by them")

    let told = try Self.reader.ask(questions, daemon)
    for (verb, rule) in Self.rules {
      switch rule {
      case .denied: continue
      case .unchanged(let parameters, let records):
        let asked = parameters.map { message(verb, $0) }
        let differs = zip(questions, zip(before, told)).contains { asked.contains($0) && steady($1.0) != steady($1.1) }
        #expect(differs || parameters.isEmpty || verb == "Examine", "\(verb) tells readers")
        guard records, !parameters.isEmpty else { continue }
      case .object(let parameters, _):
        let messages = parameters.map { message(verb, $0.replacing("%", with: "\(digests[0])")) }
        let answers = try Self.reader.ask(messages, daemon)
        #expect(answers.allSatisfy { !$0.joined().contains("NotFound") }, "\(verb): \(answers)")
      }
      let read = try audit(daemon).filter { $0.method == verb && $0.outcome == .read && $0.who == "nobody" }
      #expect(!Set(read.flatMap(\.digests)).isEmpty || !Set(read.flatMap(\.arrivals)).isEmpty, "\(verb) is audited")
    }
    let about = try daemon.vigilctl("audit", "--document", "\(digests[0])", "--user", "nobody", "--json", "-n", "0")
    #expect(about.status == 0)
    let lines = about.output.split(separator: "\n")
    #expect(lines.count > 4 && lines.allSatisfy { $0.contains(#""who":"nobody""#) }, "\(about.output)")
    #expect(try daemon.vigilctl("audit", "--since", "2999-01-01", "--json").output.isEmpty)
    #expect(try daemon.vigilctl("audit", "--limit", "1000").output.contains("Show"))

    // It is in the ledger: a rebuilt index tells the same.
    let all = try audit(daemon)
    _ = try daemon.call(Rebuild.self, NoParameters())
    #expect(try audit(daemon).suffix(all.count) == all[...])
    #expect(try daemon.verify().sound)
    let log = daemon.log
    for secret in ["quokka", "armaduke"] { #expect(!log.contains(secret), "no log line has it") }
  }

  /// Every entry, the latest first.
  private func audit(_ daemon: TestDaemon) throws -> [AuditLine] {
    var found: [AuditLine] = []
    var after: String?
    repeat {
      let reply = try daemon.call(Audit.self, Audit.Parameters(after: after, limit: 1000))
      found += reply.entries
      after = reply.next
    } while after != nil
    return found.filter { $0.method != "Audit" }
  }

  @Test("Who watches and follows hears nothing of a restricted channel; who sends to it hears of their own file")
  func happenings() throws {
    let daemon = try start()
    let heard = try Self.analyst.ask(message("Watch", "{}"), until: "last.txt", daemon) {
      try daemon.drop("police/marmaduke.txt", "A quokka.")
      try daemon.sync()
      try daemon.drop("health/last.txt", "A letter.")
    }
    #expect(heard.last?.contains("last.txt") == true)
    for secret in ["police", "armaduke", "missed"] { #expect(heard.allSatisfy { !$0.contains(secret) }, "\(heard)") }
    let seen = try Self.reader.ask(message("Watch", "{}"), until: "\"settled\"", daemon) {
      try daemon.drop("police/marmaduke 2.txt", "A second quokka.")
    }
    #expect(seen.last?.contains("marmaduke 2.txt") == true)
    #expect(try audit(daemon).contains { $0.method == "Watch" && $0.outcome == .read && $0.who == "nobody" })

    func follow(_ caller: OutsideCaller, _ name: String) throws -> [String] {
      let asked = message("Follow", #"{"channel":"police","names":[{"escaped":"\#(name)"}],"ids":[]}"#)
      return try caller.ask(asked, until: "place", daemon) {
        try daemon.drop("police/\(name)", "A quokka.")
        try daemon.sync()
        // Whoever is told nothing is let go by the end of the daemon.
        if caller.groups == Self.analyst.groups { daemon.end() }
      }
    }
    let sent = try follow(Self.sender, "sent.txt")
    #expect(sent.last?.contains(#""place":"stored""#) == true, "not that it was a duplicate: \(sent)")
    #expect(sent.allSatisfy { !$0.contains("digest") && !$0.contains("arrival") }, "\(sent)")
    let looked = try follow(Self.analyst, "looked for.txt")
    for secret in ["stored", "duplicate", "arrival"] {
      #expect(looked.allSatisfy { !$0.contains(secret) }, "\(looked)")
    }
  }

  @Test("Those who act see counts, ids and reasons of a restricted channel, no names; the audit is for its own group")
  func others() throws {
    let daemon = try start()
    try fillOpen(daemon)
    try fillRestricted(daemon)
    let messages = ["ListQuarantine", "Status", "Sync", "Audit"].map { message($0, "{}") }
    let answers = try Self.operating.ask(messages, daemon).map { $0.joined() }
    #expect(answers[0].contains(#""channel":"police""#) && answers[0].contains("damaged"))
    #expect(answers[1].contains("\"stored\":\(try daemon.status.totals.stored)"), "\(answers[1])")
    #expect(answers[2].contains(#""left":1"#))
    #expect(answers.allSatisfy { !$0.contains("armaduke") && !$0.contains("stuck") }, "\(answers)")
    #expect(answers[3].contains("PermissionDenied"))
    let audited = try Self.auditor.ask([message("Audit", "{}"), message("List", "{}")], daemon).map { $0.joined() }
    #expect(audited[0].contains("entries") && audited[1].contains("PermissionDenied"))

    // What a reload opens is open, and nothing of it is audited any more.
    try daemon.configure(Self.settings.replacing("[plugdev]", with: "[]"))
    #expect(try daemon.call(Reload.self, NoParameters()).changed == ["channels"])
    let count = try audit(daemon).count
    #expect(try Self.analyst.ask([message("Search", #"{"query":"quokka"}"#)], daemon)[0].joined().contains("quokka"))
    #expect(try audit(daemon).count == count)
  }

  @Test("What was there before through a restricted channel is new to those who may not know of it")
  func broughtBefore() throws {
    let daemon = try start()
    try daemon.drop("police/marmaduke.txt", Self.letter)
    try daemon.sync()
    let heard = try Self.analyst.ask(message("Watch", "{}"), until: "settled", daemon) {
      try daemon.drop("health/letter.txt", Self.letter)
    }
    #expect(heard.last?.contains(#""disposition":"stored""#) == true, "\(heard)")
    try daemon.sync()
    let digest = try #require(try daemon.documents().first)
    #expect(digest.value == 2)
    let answers = try Self.analyst.ask(
      [
        message("List", "{}"), message("Show", #"{"id":"\#(digest.key)"}"#),
        message("Explain", #"{"path":{"escaped":"health/letter.txt"}}"#), message("Status", "{}"),
        message("Export", #"{"kind":"documents"}"#),
      ], daemon
    ).map { $0.joined() }
    for answer in answers {
      for secret in ["police", "armaduke", "duplicate\""] { #expect(!answer.contains(secret), "\(answer)") }
    }
    #expect(answers[0].contains(#""sightings":1"#) && answers[1].contains(#""disposition":"stored""#))
    #expect(answers[2].contains(#""place":"stored""#), "\(answers[2])")
    #expect(answers[3].contains(#""stored":1"#) && answers[3].contains(#""duplicates":0"#), "\(answers[3])")
  }

  @Test("Whoever asks on and on for what is not there for them fills the ledger only so fast")
  func flood() throws {
    let daemon = try start()
    try daemon.drop("police/marmaduke.txt", "A quokka.")
    try daemon.sync()
    let digest = try #require(try daemon.documents().keys.first)
    let never = String(repeating: "ab", count: 32)
    let asked = Array(repeating: message("Show", #"{"id":"\#(never)"}"#), count: 1000)
    #expect(try Self.analyst.ask(asked, daemon).allSatisfy { $0.joined().contains("NotFound") })
    let more = try Self.analyst.ask(
      [never, "\(digest)"].map { message("Show", #"{"id":"\#($0)"}"#) } + [message("List", "{}")], daemon)
    #expect(more[0] == more[1] && more[0].joined().contains("io.vigil.Control.Busy"), "\(more)")
    #expect(more[2].joined().contains("documents"), "what is theirs is answered")
    #expect(try audit(daemon).count { $0.outcome == .refused } == 1000)
  }
}
