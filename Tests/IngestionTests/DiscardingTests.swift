internal import Configuration
internal import FileStore
internal import Glibc
internal import Hostility
internal import Ingestion
internal import Model
internal import Platform
internal import Spool
internal import Store
internal import SystemPackage
internal import Testing

/// After a crash nobody looks for the file of a discarded arrival: where the disk still had it in `incoming/`, it would be
/// taken again, as another one.
@Suite(.serialized) struct DiscardingTests {
  @Test("The claim of an arrival that has just come is on the disk before the ledger calls it discarded")
  func justClaimed() async throws {
    let ground = try Ground()
    let path = SpoolPath(FilePath("general/broken.pdf"))
    let file = try ground.tree.incoming.open(path.path, flags: O_WRONLY | O_CREAT, mode: 0o600)
    try file.write(all: [1, 2, 3])
    let moment = Timestamp(microseconds: SystemClock.now())
    let origin = Origin(
      arrival: ArrivalID(at: moment, random: (1, 2)), received: moment, channel: "general", name: path.name)
    try await SyncWitness.watching { witness in
      _ = try ground.tree.claim(path, as: origin, examined: try ground.tree.incoming.status(path.path))
      try await ground.store.commit(
        Commit([.arrived(origin), .settled(Settlement(origin.arrival, .quarantined, reason: .damaged, at: moment))]))
      try ground.tree.move(origin.arrival, from: .active, to: .quarantine)
      func isOwn(_ change: String) -> Bool { change.contains(origin.arrival.text) }
      #expect(witness.open.contains(where: isOwn), "no move is synced")
      var kept = Settings().retention
      kept.quarantine = .minutes(1)
      var round = RetentionRound(
        store: ground.store, tree: ground.tree, activity: ground.activity, receipts: ground.receipts)
      let later = Timestamp(microseconds: moment.microseconds + 90_000_000)
      #expect(try await round.run(kept, at: later).quarantine == 1)
      #expect(witness.open(before: "sync", "00000001.jsonl")?.filter(isOwn) == [])
    }
  }
}
