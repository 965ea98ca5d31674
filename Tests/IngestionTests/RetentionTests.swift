internal import Configuration
internal import Control
internal import FileStore
internal import Foundation
internal import Glibc
internal import Ingestion
internal import Logging
internal import Model
internal import Platform
internal import Spool
internal import Store
internal import SystemPackage
internal import Systemd
internal import Testing

/// Rounds of retention on a real spool and store, with the test's clock.
@Suite struct RetentionTests {
  private final class Place: Ground {
    private var claims: [Claim] = []

    init() throws { try super.init(receipts: true) }

    /// An arrival of that day, quarantined on it.
    func quarantine(day: Int) async throws -> ArrivalID {
      let moment = RetentionTests.day(day)
      let name = "marmaduke-\(day)-\(claims.count).pdf"
      try tree.incoming.open(FilePath("general/\(name)"), flags: O_WRONLY | O_CREAT, mode: 0o600).write(all: [1, 2, 3])
      let path = SpoolPath(FilePath("general/\(name)"))
      let origin = Origin(
        arrival: ArrivalID(at: moment, random: (UInt64(claims.count), 0)), received: moment, channel: "general",
        name: path.name)
      let claim = try tree.claim(path, as: origin, examined: try tree.incoming.status(path.path))
      claims.append(claim)
      try await store.commit(
        Commit([
          .arrived(origin), .settled(Settlement(origin.arrival, .quarantined, reason: .damaged, at: moment)),
        ]))
      try tree.move(origin.arrival, from: .active, to: .quarantine)
      return origin.arrival
    }

    func open() async throws { try await recover(into: activity, wasCutOff: false) }

    /// The account that the next start would find.
    func recover() async throws -> Totals {
      let activity = Activity(seconds: { 0 })
      try await recover(into: activity, wasCutOff: false)
      return activity.totals
    }

    func receipt(_ number: Int, day: Int) -> String? {
      try? String(
        contentsOfFile: root.appending("spool/outcome/general/marmaduke-\(day)-\(number).pdf.json").string,
        encoding: .utf8)
    }

    var round: RetentionRound { RetentionRound(store: store, tree: tree, activity: activity, receipts: receipts) }
  }

  fileprivate static func day(_ number: Int) -> Timestamp {
    Timestamp(microseconds: (1_795_305_600 + Int64(number) * 86_400) * 1_000_000)
  }

  private func kept(quarantine: Int = 0, names: Int = 0, receipts: Int = 0) -> Settings.Retention {
    var kept = Settings().retention
    (kept.quarantine, kept.names, kept.receipts) = (.hours(quarantine * 24), .hours(names * 24), .hours(receipts * 24))
    return kept
  }

  @Test func quarantinedArrivalsAreDiscardedByTheDaemonAsADecision() async throws {
    let place = try Place()
    let old = try await place.quarantine(day: 1)
    let new = try await place.quarantine(day: 8)
    try await place.open()
    var round = place.round
    #expect(try await round.run(kept(), at: Self.day(10_000)).isEmpty, "for ever")
    #expect(try await round.run(kept(quarantine: 7), at: Self.day(8)).isEmpty, "to the day")
    let result = try await round.run(
      kept(quarantine: 7), at: Timestamp(microseconds: Self.day(8).microseconds + 1))
    #expect(result.quarantine == 1 && !result.isUnfinished)
    let arrival = try #require(try await place.store.arrival(old))
    #expect(arrival.disposition == .discarded && arrival.reason == .expired)
    let decision = try #require(try await place.store.decisions(about: .arrival(old)).first)
    #expect(decision.kind == .discard && decision.user == geteuid() && decision.note == "expired")
    #expect(try !place.tree.holds(old, in: .quarantine) && place.tree.holds(new, in: .quarantine))
    #expect(try await place.store.arrival(new)?.disposition == .quarantined)
    let recovered = try await place.recover()
    #expect(recovered.balance && recovered.discarded == 1 && recovered.quarantined == 1 && recovered.arrivals == 2)
    #expect(place.activity.totals == recovered)
    #expect(place.receipt(0, day: 1)?.contains("\"reason\":\"expired\"") == true)
    #expect(try await place.store.verify { _ in }.isSound)
  }

  /// After the ledger's line and before the file's removal.
  @Test func aCrashInTheMiddleCountsNothingTwice() async throws {
    let place = try Place()
    let id = try await place.quarantine(day: 1)
    try await place.store.commit(
      Commit([
        .decided(Decision(.discard, .arrival(id), user: 0, at: Self.day(9), note: "expired")),
        .settled(Settlement(id, .discarded, reason: .expired, at: Self.day(9))),
      ]))
    var round = place.round
    #expect(try await round.run(kept(quarantine: 7), at: Self.day(10)).quarantine == 0)
    let totals = try await place.recover()
    #expect(totals.balance && totals.discarded == 1 && totals.arrivals == 1)
    #expect(try !place.tree.holds(id, in: .quarantine))
    #expect(try await place.store.decisions(about: .arrival(id)).count == 1)
    #expect(place.receipt(0, day: 1)?.contains("expired") == true, "the sender is told by the next start")
  }

  @Test func namesGoByWholeDaysOnceTheirWayHasEnded() async throws {
    let place = try Place()
    let waits = try await place.quarantine(day: 1)
    let gone = try await place.quarantine(day: 2)
    var round = place.round
    #expect(try await round.run(kept(quarantine: 30), at: Self.day(33)).quarantine == 2)
    let again = try await place.quarantine(day: 3)
    let noon = Timestamp(microseconds: Self.day(34).microseconds + 43_200_000_000)
    #expect(try await round.run(kept(names: 32), at: noon).names == 1)
    #expect(try await place.store.arrival(waits)?.origin.name.bytes.isEmpty == true)
    #expect(try await place.store.arrival(gone)?.origin.name.bytes.isEmpty == false)
    #expect(try await round.run(kept(names: 32), at: Self.day(1000)).names == 1)
    #expect(try await place.store.arrival(again)?.origin.name.bytes.isEmpty == false, "it still waits for a person")
    #expect(try await place.store.verify { _ in }.isSound)
  }

  @Test func thereAreNeverMoreReceiptsThanAllowed() async throws {
    let place = try Place()
    for number in 0..<3 {
      let id = try await place.quarantine(day: 1)
      place.receipts.give(try #require(try await place.store.arrival(id)))
      var times = [timeval(tv_sec: 1000 + number, tv_usec: 0), timeval(tv_sec: 1000 + number, tv_usec: 0)]
      let path = place.root.appending("spool/outcome/general/marmaduke-1-\(number).pdf.json").string
      #expect(utimes(path, &times) == 0)
    }
    var round = place.round
    var kept = kept()
    kept.receiptLimit = 2
    #expect(try await round.run(kept, at: Self.day(10_000)).receipts == 1, "though they are kept for ever")
    #expect(place.receipt(0, day: 1) == nil && place.receipt(1, day: 1) != nil && place.receipt(2, day: 1) != nil)
    #expect(try await round.run(kept, at: Self.day(10_000)).isEmpty)
  }

  @Test func receiptsGo() async throws {
    let place = try Place()
    let id = try await place.quarantine(day: 1)
    let arrival = try #require(try await place.store.arrival(id))
    place.receipts.give(arrival)
    #expect(place.receipt(0, day: 1) != nil)
    var round = place.round
    let now = Timestamp(microseconds: SystemClock.now())
    #expect(try await round.run(kept(receipts: 1), at: now).isEmpty)
    let later = Timestamp(microseconds: now.microseconds + 2 * 86_400_000_000)
    #expect(try await round.run(kept(receipts: 1), at: later).receipts == 1)
    #expect(place.receipt(0, day: 1) == nil)
  }
}
