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

/// Starts after a crash on a real spool and store, in which a file lies that has the name of an arrival of before.
@Suite struct UndoneClaimTests {
  private final class Place: Ground {
    /// A file, and the arrival that it was by the ledger, received so many seconds after the file was made.
    func arrive(
      _ text: String, as disposition: Disposition, now lying: String, later seconds: Int64 = 3600
    ) async throws -> ArrivalID {
      let path = SpoolPath(FilePath("general/daily.csv"))
      let source = try tree.incoming.open("general/source", flags: O_RDWR | O_CREAT, mode: 0o600)
      try source.write(all: Array(text.utf8))
      let original = try store.keep(copying: source.raw, limit: .max)
      try tree.incoming.remove("general/source")
      let moment = Timestamp(microseconds: SystemClock.now() + seconds * 1_000_000)
      let origin = Origin(
        arrival: ArrivalID(at: moment, random: (1, 2)), received: moment, channel: "general", name: path.name)
      let isStored = disposition == .stored
      let settlement = Settlement(
        origin.arrival, disposition, digest: isStored ? original.digest : nil, size: isStored ? original.size : nil,
        reason: disposition == .quarantined ? .damaged : nil, at: moment)
      var contents = Contents(mediaType: .csv, reader: Component(name: "test", version: 1))
      contents.pages = [Page(number: 1, text: text)]
      contents.pageCount = 1
      let record = Record(
        digest: original.digest, size: original.size, origin: origin, parent: nil, read: moment, contents: contents)
      try await store.commit(
        isStored
          ? Commit([.arrived(origin), .settled(settlement)], original: original, record: record)
          : Commit([.arrived(origin), .settled(settlement)]))
      if !isStored { try store.release(original) }
      try tree.incoming.open(path.path, flags: O_WRONLY | O_CREAT, mode: 0o600).write(all: Array(lying.utf8))
      return origin.arrival
    }

    /// The file that lies there becomes the arrival's, in quarantine, and another one takes its place.
    func setAside(_ id: ArrivalID, then lying: String) throws {
      let path = SpoolPath(FilePath("general/daily.csv"))
      let origin = Origin(arrival: id, received: Timestamp(microseconds: 1), channel: "general", name: path.name)
      _ = try tree.claim(path, as: origin, examined: try tree.incoming.status(path.path))
      try tree.move(id, from: .active, to: .quarantine)
      try tree.incoming.open(path.path, flags: O_WRONLY | O_CREAT, mode: 0o600).write(all: Array(lying.utf8))
    }

    func recover() async throws { try await recover(into: activity, wasCutOff: true) }

    var isLying: Bool { access(root.appending("spool/incoming/general/daily.csv").string, F_OK) == 0 }
  }

  @Test func whatAnArrivalLeftIsTakenAgain() async throws {
    let place = try Place()
    _ = try await place.arrive("a,b\n", as: .stored, now: "a,b\n")
    try await place.recover()
    #expect(!place.isLying, "its claim was undone: it is stored")
    #expect(try place.tree.arrivals(.active).isEmpty && place.activity.totals.arrivals == 1)
  }

  /// The clock was set back, or the new file came in the very tick in which the other one was received.
  @Test(arguments: [Disposition.stored, .discarded]) func aNewerFileOfTheNameIsLeftToBeTaken(_ way: Disposition)
    async throws
  {
    let place = try Place()
    let id = try await place.arrive("a,b\n", as: way, now: "a,c\n")
    try await place.recover()
    #expect(place.isLying)
    #expect(try SpoolState.allCases.allSatisfy { try !place.tree.holds(id, in: $0) })
    #expect(place.activity.totals.balance && place.activity.totals.arrivals == 1)
  }

  /// Of an arrival whose way is not over the ledger has no digest to tell files apart by.
  @Test(arguments: [3600, -3600]) func aFileThatChangedAfterItCameIsAnother(seconds: Int64) async throws {
    let place = try Place()
    let id = try await place.arrive("a,b\n", as: .quarantined, now: "a,c\n", later: seconds)
    try await place.recover()
    #expect(place.isLying == (seconds < 0))
    #expect(try place.tree.holds(id, in: .active) == (seconds > 0))
  }

  @Test func anArrivalThatHasItsFileTakesNoOther() async throws {
    let place = try Place()
    let id = try await place.arrive("a,b\n", as: .quarantined, now: "a,b\n")
    try place.setAside(id, then: "a,c\n")
    try await place.recover()
    #expect(place.isLying)
    #expect(try place.tree.holds(id, in: .quarantine) && !place.tree.holds(id, in: .active))
    #expect(place.activity.totals.balance && place.activity.totals.quarantined == 1)
  }

  @Test func whatCannotBeRemovedKeepsNoStartFromHappening() async throws {
    let place = try Place()
    let id = try await place.arrive("a,b\n", as: .stored, now: "a,b\n")
    Interception.set(RefusedOnce("unlinkat"))
    defer { Interception.set(nil) }
    try await place.recover()
    Interception.set(nil)
    #expect(try place.tree.holds(id, in: .active) && place.activity.totals.active == 0)
    try await place.recover()
    #expect(try !place.tree.holds(id, in: .active) && place.activity.totals.arrivals == 1)
  }
}
