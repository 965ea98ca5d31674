import Cage
import Glibc
import Model
import Platform
import Testing

@Suite("A reader's resources are limited")
struct LimitsTests {
  private struct Seen: Error {}

  /// proc(5), limits: both bounds by name, of a reader that has this document.
  private func limits(
    _ cage: Cage, _ document: String = "wait", _ wanted: CageLimits = .forTests
  ) throws -> [String: [String]] {
    var found: [String: [String]] = [:]
    // One that was killed may take a moment to end.
    let former = cage.readers
    #expect(throws: Seen.self) {
      try cage.read(document, limits: wanted) { _ in
        let reader = try #require(cage.readers.first { !former.contains($0) })
        let text = String(decoding: try SmallFile.bytes(at: "/proc/\(reader)/limits"), as: UTF8.self)
        for line in text.split(separator: "\n").dropFirst() {
          let columns = line.dropFirst(26).split(separator: " ").prefix(2)
          found[line.prefix(26).split(separator: " ").joined(separator: " ")] = columns.map(String.init)
        }
        throw Seen()
      }
    }
    return found
  }

  @Test func itStartsNothingAndWritesNoFile() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    let found = try limits(cage)
    #expect(found["Max processes"] == ["0", "0"])
    #expect(found["Max open files"] == ["3", "3"])
    #expect(found["Max file size"] == ["0", "0"])
    #expect(found["Max core file size"] == ["0", "0"])
  }

  /// A signal at the first bound, SIGKILL a second later.
  @Test func itsProcessorTimeIsThatOfTheReading() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    #expect(try limits(cage)["Max cpu time"] == ["120", "121"])
    let short = CageLimits.forTests.with { $0.total = .milliseconds(7500) }
    #expect(try limits(cage, "wait", short)["Max cpu time"] == ["8", "9"])
  }

  @Test func itsMemoryIsWhatReadingMayAddAndTheDocument() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    func memory(_ document: String, _ bytes: Int) throws -> Int {
      let both = try #require(try limits(cage, document, .forTests.with { $0.memory = bytes })["Max address space"])
      #expect(both[0] == both[1])
      return try #require(Int(both[0]))
    }
    let least = try memory("wait", 64 << 20)
    #expect(try memory("wait", 65 << 20) == least + 1 << 20)
    #expect(try memory("wait" + String(repeating: " ", count: 5000), 64 << 20) == least + 5000)
    // Of the address space that it was copied with, libraries are the most.
    #expect(least - 64 << 20 < 1 << 30)
  }
}
