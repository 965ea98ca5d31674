internal import Control
internal import Model
internal import Presentation
internal import Testing

@Suite struct PageTests {
  private static let now = Timestamp(microseconds: 1_795_000_000_000_000)

  private static func status(_ state: DaemonState, waiting: Int = 0) -> Status.Reply {
    var totals = Totals()
    totals.arrivals = 1000
    totals.stored = 999
    totals.duplicates = 1
    return Status.Reply(
      state: state, since: now.adding(seconds: -7200), started: now.adding(seconds: -7200), version: "0.2", pid: 7,
      watching: Watching(mode: .inotify, watches: 3, limitReached: false, overflows: 0),
      rates: Rates(lastMinute: 1, lastHour: 2),
      queue: Queue(
        waiting: waiting, blocked: 0, active: 0, oldest: waiting > 0 ? 70 : nil,
        ages: [AgeBand(below: 60, count: 0), AgeBand(below: nil, count: waiting)]),
      totals: totals, deferrals: Deferrals(count: 0), failures: [], components: [Component(name: "pdf", version: 1)],
      cage: CageState(enforced: true), freeBytes: 1 << 30, storeFormat: 2,
      index: IndexState(state: .current, behind: 0, documents: 999),
      configuration: "/etc/vigil/vigil.yaml", spool: "/var/spool/vigil",
      backlog: waiting > 0 ? Backlog(documents: waiting, secondsLeft: 30) : nil)
  }

  private static func page(_ status: Status.Reply, style: Style = .plain, total: Int? = nil) -> String {
    StatusPage(status, now: now, style: style, columns: 100).lines(total: total).joined(separator: "\n")
  }

  @Test func aHealthyDaemonSaysSoInFewLines() {
    let page = Self.page(Self.status(.running))
    #expect(page.contains("State: ● running since 2026-11-18 09:06:40 UTC, 2 h ago"))
    #expect(page.contains("1000 arrivals = 999 stored + 1 duplicates"))
    for absent in ["Backlog", "Ages", "Deferred", "Failures", "!", "\u{1B}"] { #expect(!page.contains(absent)) }
  }

  @Test func aBacklogHasABarAndAnEstimate() {
    let status = Self.status(.running, waiting: 250)
    #expect(Self.page(status).contains("Backlog: 250 documents, about 30 s left"))
    let page = Self.page(status, total: 1000)
    #expect(page.contains("75 % 750 of 1,000, about 30 s left"))
    #expect(page.contains("older"))
  }

  @Test func troubleStandsOut() {
    var status = Self.status(.degraded)
    status.conditions = ["The index is \u{1B}[0mbehind."]
    status.totals.active = 5
    status.watching.limitReached = true
    status.cage = CageState(enforced: false, missing: ["seccomp"])
    status.index = IndexState(state: .unavailable, behind: 0, documents: 0)
    let page = Self.page(status)
    for part in [
      "degraded", "! The index is \\x1B[0mbehind.", "≠", "run vigilctl verify", "fs.inotify.max_user_watches",
      "NOT enforced: no seccomp", "run vigilctl rebuild",
    ] { #expect(page.contains(part), "\(part)") }
  }

  @Test func snippetsMarkWhatWasFoundAndStayOnOneLine() throws {
    let digest = try #require(Digest(bytes: [UInt8](repeating: 0xAB, count: 32)))
    let parts = [
      SnippetPart(text: "were\n", match: false), SnippetPart(text: "inadequate", match: true),
      SnippetPart(text: "\u{1B}[2J", match: false),
    ]
    let hit = Hit(digest: digest, page: 3, title: nil, mediaType: .pdf, rank: 1, snippet: parts)
    #expect(
      HitList.lines([hit], style: .plain) == [
        "abababababab page 3 application/pdf", "  were *inadequate*\\x1B[2J",
      ])
    let coloured = HitList.lines([hit], style: Style(isColoured: true)).last
    #expect(coloured == "  were \u{1B}[1;33minadequate\u{1B}[0m\\x1B[2J")
  }

  @Test func anExplanationEndsWithWhatMendsIt() {
    let reply = Explain.Reply(
      place: .blocked, sentence: "Vigil may not read the file.", reason: .unreadable, owner: "sftp",
      commands: ["sudo chmod g+r FILE"])
    let lines = Explanation.lines(reply, now: Self.now, style: .plain)
    #expect(lines.first == "     Place: blocked")
    #expect(lines.last == " Mend with: sudo chmod g+r FILE")
  }

  @Test func errorsSayWhatToDo() {
    #expect(ErrorText.text(.notRunning(path: "/x")).contains("systemctl start vigild"))
    #expect(
      ErrorText.text(.refused(.permissionDenied(groups: ["vigil-read", "vigil-operate"])))
        .contains("vigil-read or vigil-operate"))
    #expect(!ErrorText.text(.refused(.failed(reason: "\u{1B}[31m"))).contains("\u{1B}"))
  }
}
