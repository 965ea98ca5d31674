import Foundation
import Model
import Platform
import Spool
import Synchronization
import Testing

/// A reserve whose measure and clock are the test's.
@Suite("Below the reserve nothing is taken", .timeLimit(.minutes(5)))
struct ReserveTests {
  private final class Disk: Sendable {
    let free = Mutex(FreeSpace(bytes: 1 << 30, files: 1 << 20))
    let time = Mutex<UInt64>(0)
    let measured = Mutex(0)

    func set(bytes: Int64, files: Int64? = 1 << 20) { free.withLock { $0 = FreeSpace(bytes: bytes, files: files) } }

    var settings: Intake.Settings {
      var settings = Intake.Settings()
      settings.monotonic = { [self] in time.withLock { $0 } }
      settings.reserve = Reserve([Reserve.Place(name: "store", path: "/store", bytes: 1 << 20)], files: 100) {
        [self] _ throws(SystemError) in
        measured.withLock { $0 += 1 }
        return free.withLock { $0 }
      }
      return settings
    }
  }

  private let playground: Playground
  private let disk = Disk()

  init() throws { playground = try Playground() }

  private func kinds(_ events: [IntakeEvent]) -> [String] {
    events.map {
      switch $0 {
      case .shortage(let shortage): "begins: \(shortage.setting) \(shortage.free)"
      case .shortageOver: "ends"
      default: "other"
      }
    }
  }

  @Test("It waits while there is too little, says so once, and goes on by itself")
  func comesAndGoes() async throws {
    let intake = try playground.start(disk.settings)
    try playground.write("general/first.txt")
    await intake.scan()
    #expect(playground.names == ["general:first.txt"])

    disk.set(bytes: (1 << 20) - 1)
    await intake.scan()
    try playground.write("general/second.txt")
    await intake.scan()
    #expect(playground.names == ["general:first.txt"])
    #expect(intake.status.shortage?.sentence.contains("reserve.store") == true)

    // A sixteenth more is needed: at the edge it does not flutter.
    disk.set(bytes: 1 << 20)
    await intake.scan()
    #expect(intake.status.shortage != nil)
    disk.set(bytes: (1 << 20) + (1 << 16))
    await intake.scan()
    #expect(intake.status.shortage == nil)
    #expect(playground.names == ["general:first.txt", "general:second.txt"])
    #expect(playground.events.withLock { kinds($0) } == ["begins: reserve.store 1048575", "ends"])
  }

  @Test("Without anybody's asking it looks again when five seconds have passed, and not before")
  func byItself() async throws {
    disk.set(bytes: 0)
    let intake = try playground.start(disk.settings)
    try playground.write("general/waits.txt")
    await intake.pulse()
    #expect(intake.status.shortage != nil)
    disk.set(bytes: 1 << 30)
    let before = disk.measured.withLock { $0 }
    disk.time.withLock { $0 = 4_999_999_999 }
    await intake.pulse()
    #expect(disk.measured.withLock { $0 } == before)
    #expect(playground.names.isEmpty)
    disk.time.withLock { $0 = 5_000_000_000 }
    await intake.pulse()
    #expect(intake.status.shortage == nil)
    #expect(playground.names == ["general:waits.txt"])
  }

  @Test("Room for files counts too, and deferred arrivals wait like all others")
  func files() async throws {
    let intake = try playground.start(disk.settings)
    try playground.write("general/a.txt")
    await intake.scan()
    let id = try #require(playground.claims.withLock { $0.first }).origin.arrival
    try playground.tree.move(id, from: .active, to: .deferred)
    disk.set(bytes: 1 << 40, files: 99)
    await intake.scan()
    #expect(intake.status.shortage?.setting == "reserve.files")
    intake.retry(id, in: .deferred, of: "general", after: 0)
    await intake.pulse()
    #expect(try playground.tree.count(.deferred) == 1)
    disk.set(bytes: 1 << 40, files: nil)
    await intake.scan()
    #expect(try playground.tree.count(.deferred) == 0)
  }

  @Test("It is measured once a second at most, however many files come, and not at all without a reserve")
  func measured() async throws {
    let intake = try playground.start(disk.settings)
    await intake.pulse()
    let first = disk.measured.withLock { $0 }
    for number in 0..<50 {
      try playground.write("general/\(number).txt")
      await intake.pulse()
    }
    #expect(disk.measured.withLock { $0 } == first)
    disk.time.withLock { $0 = 1_000_000_000 }
    await intake.pulse()
    #expect(disk.measured.withLock { $0 } == first + 1)
    var settings = disk.settings
    settings.reserve = Reserve()
    intake.update(settings)
    disk.set(bytes: 0)
    await intake.scan()
    #expect(intake.status.shortage == nil)
    #expect(disk.measured.withLock { $0 } == first + 1)
  }

  @Test("A disk that cannot be asked is not short")
  func unasked() {
    let reserve = Reserve([Reserve.Place(name: "spool", path: "/nowhere/at/all", bytes: .max)], files: 1)
    #expect(reserve.shortage(after: nil) == nil)
  }
}
