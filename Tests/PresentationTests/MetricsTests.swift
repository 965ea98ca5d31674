internal import Control
internal import Model
internal import Presentation
internal import Testing

@Suite struct MetricsTests {
  private static let status: Status.Reply = {
    var totals = Totals()
    totals.arrivals = 6
    totals.stored = 3
    totals.duplicates = 1
    totals.quarantined = 1
    totals.deferred = 1
    let time = Timestamp(microseconds: 1_795_000_000_500_000)
    return Status.Reply(
      state: .degraded, since: time, started: time, version: "1\"2\\3\n4", pid: 9, conditions: ["One.", "Two."],
      watching: Watching(mode: .scanning, watches: 7, limitReached: true, overflows: 2, lastScan: time),
      rates: Rates(lastMinute: 10, lastHour: 100),
      queue: Queue(
        waiting: 3, blocked: 1, active: 2, oldest: 61.5,
        ages: [AgeBand(below: 60, count: 2), AgeBand(below: nil, count: 4)]),
      totals: totals, deferrals: Deferrals(count: 1, nextAttempt: nil),
      failures: [
        Failure(time: time, reason: "damaged", arrival: ArrivalID(at: time, random: (1, 2))),
        Failure(time: time, reason: "damaged", arrival: nil),
      ], components: [Component(name: "pdf", version: 3)], cage: CageState(enforced: false, missing: ["landlock"]),
      freeBytes: 1 << 40, storeFormat: 2, index: IndexState(state: .behind, behind: 7, documents: 152),
      configuration: "/etc/secret.yaml", spool: "/var/secret", backlog: nil)
  }()

  private var lines: [String] { StatusMetrics.families(Self.status).flatMap(\.lines) }

  @Test(arguments: [
    "vigil_up 1", #"vigil_info{version="1\"2\\3\n4"} 1"#, #"vigil_state{state="degraded"} 1"#,
    #"vigil_state{state="running"} 0"#, "vigil_state_since_seconds 1795000000.5", "vigil_conditions 2",
    #"vigil_recent_failures{reason="damaged"} 2"#, "vigil_cage_enforced 0", "vigil_cage_missing 1",
    "vigil_arrivals 6", #"vigil_arrivals_by_disposition{disposition="stored"} 3"#, "vigil_account_balanced 1",
    #"vigil_queue_files{place="blocked"} 1"#, #"vigil_queue_files{place="quarantined"} 1"#,
    #"vigil_queue_age_files{below="60"} 2"#, #"vigil_queue_age_files{below="+Inf"} 4"#,
    "vigil_queue_oldest_seconds 61.5", "vigil_watching_events 0", "vigil_watch_overflows_total 2",
    "# TYPE vigil_watch_overflows_total counter", "vigil_index_current 0", "vigil_index_behind 7",
    "vigil_store_free_bytes 1099511627776", #"vigil_component_info{name="pdf",version="3"} 1"#,
  ]) func everyPartOfTheStatusIsANumber(line: String) { #expect(lines.contains(line), "\(lines)") }

  /// The rules of the format: a family's lines stand together, help and type before them, each once, no sample twice.
  @Test func theFormIsPrometheus() throws {
    let sample = try Regex(#"([a-z_]+)(\{([a-z_]+="([^"\\]|\\["\\n])*",?)+\})? -?[0-9.e+]+"#)
    var family = ""
    var seen: Set<String> = []
    for line in lines {
      #expect(seen.insert(line).inserted, "\(line)")
      if line.hasPrefix("# HELP ") {
        family = String(line.split(separator: " ")[2])
        #expect(family.hasPrefix("vigil_"))
      } else if line.hasPrefix("# TYPE ") {
        #expect(line.split(separator: " ")[2] == family)
        #expect(line.hasSuffix(" counter") == family.hasSuffix("_total"))
      } else {
        let match = try #require(try sample.wholeMatch(in: line), "\(line)")
        #expect(match.output[1].substring == family[...])
      }
    }
  }

  @Test func nothingPersonalIsInThem() {
    #expect(!lines.contains { $0.contains("secret") || $0.contains("01") && $0.contains("arrival=") })
  }
}
