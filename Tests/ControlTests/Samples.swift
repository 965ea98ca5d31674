internal import Control
internal import Model
internal import Platform

/// Values with every part set, so that a test which looks at all parts sees them.
enum Sample {
  static let time = Timestamp(microseconds: 1_795_000_000_123_456)
  static let arrivalID = ArrivalID(at: time, random: (1, 2))
  static let digest = digest(0xAB)
  static let name = SpoolName(bytes: Array("caf".utf8) + [0xE9, 10])
  static let component = Component(name: "pdf", version: 3)

  static func digest(_ byte: UInt8) -> Digest {
    guard let digest = Digest(bytes: [UInt8](repeating: byte, count: 32)) else { preconditionFailure("32 bytes") }
    return digest
  }

  static var arrival: Arrival {
    var arrival = Arrival(origin: Origin(arrival: arrivalID, received: time, channel: "police", name: name))
    arrival.disposition = .quarantined
    arrival.digest = digest
    arrival.size = 12
    arrival.reason = .tooManyChildren
    arrival.detail = "20000"
    arrival.settled = time
    return arrival
  }

  static let summary = Summary(
    digest: digest, mediaType: .pdf, documentKind: "ilacs_short", title: "A title", pageCount: 2, size: 5,
    received: time, channel: "police", name: name, sightings: 2)

  static var document: DocumentDetail {
    let evidence = Evidence(page: 1, start: 0, end: 4, text: "Good")
    return DocumentDetail(
      summary: summary, parent: digest, children: [digest], read: time, reader: component, interpreter: component,
      language: "en-GB", published: "2026-11-22", note: "cut", tables: 1, properties: ["Author": "A"],
      facts: [
        Fact(field: "overall", value: "good", how: "table", evidence: [evidence]),
        Fact(
          field: "finding", value: "Good", how: "sentence", attributes: ["kind": "strength", "themes": "neglect"],
          evidence: [evidence]),
      ].compactMap { $0 },
      sightings: [arrival])
  }

  static let totals: Totals = {
    var totals = Totals()
    totals.arrivals = 3
    totals.stored = 2
    totals.duplicates = 1
    return totals
  }()

  static let unsettled = Unsettled(
    place: .blocked, reason: .unmovable, arrival: arrivalID, channel: "police", name: name)

  static let status = Status.Reply(
    state: .degraded, since: time, started: time, version: "0.2", pid: 4711, conditions: ["The index is behind."],
    watching: Watching(mode: .inotify, watches: 5, limitReached: true, overflows: 1, lastScan: time),
    rates: Rates(lastMinute: 10, lastHour: 100),
    queue: Queue(
      waiting: 3, blocked: 1, active: 2, oldest: 61.5,
      ages: [AgeBand(below: 60, count: 2), AgeBand(below: 3600, count: 4)]),
    totals: totals, deferrals: Deferrals(count: 1, nextAttempt: time),
    failures: [Failure(time: time, reason: "reader-crashed", arrival: arrivalID)], components: [component],
    cage: CageState(enforced: true, missing: ["landlock"]), freeBytes: 1 << 40, storeFormat: 2,
    index: IndexState(state: .behind, behind: 7, documents: 152), configuration: "/etc/vigil/vigil.yaml",
    spool: "/var/spool/vigil", backlog: Backlog(documents: 3, secondsLeft: 1.5))

  static let watch = Watch.Reply(time: time, event: .settled, state: .running, arrival: arrival, missed: 1)

  static let explanation = Explain.Reply(
    place: .blocked, sentence: "Vigil may not read the file.", reason: .unreadable, detail: "mode 0600",
    owner: "sftp", since: time, nextAttempt: time, arrival: arrival, commands: ["sudo setfacl -m u:vigil:rw FILE"])
}
