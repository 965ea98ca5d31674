import Cage
import Formats
import Glibc
import Model
import Platform
import Testing

/// What archives expand to is bounded by the cage, whatever they say of it themselves.
@Suite("Archives are unpacked in their cage")
struct ArchivesInTheCageTests {
  private func read(_ bytes: [UInt8], _ limits: CageLimits = .forTests) throws -> (CageOutcome, [ChildHeader]) {
    let cage = try Cage.started(Products.textReader, Products.reader)
    defer { cage.stop() }
    let document = try Document(bytes)
    var headers: [ChildHeader] = []
    let outcome = try cage.read(document: document.file.raw, limits: limits) { header in
      headers.append(header)
      return Document.nowhere
    }
    return (outcome, headers)
  }

  private static func zeros(_ megabytes: Int) -> [UInt8] { [UInt8](repeating: 0, count: megabytes << 20) }

  @Test func filesAndTheirNames() throws {
    let zip = ZIPWriter.archive([("a/../../b.txt", Array("b".utf8)), ("/etc/c.txt", Array("cc".utf8)), ("..", [1])])
    let (outcome, headers) = try read(zip)
    #expect(outcome.contents?.mediaType == .zip, "\(outcome)")
    #expect(headers.map(\.name.escaped) == ["a/b.txt", "etc/c.txt", "unnamed"])
    #expect(headers.map(\.size) == [1, 2, 1])
  }

  /// One file, packed by a program of each kind: gzip's names it.
  @Test(
    arguments: [
      ([0x1F, 0x8B, 8, 8, 0, 0, 0, 0, 2, 3, 0x61, 0, 0x4B, 4, 0, 0x43, 0xBE, 0xB7, 0xE8, 1, 0, 0, 0], "a"),
      (
        [
          0x42, 0x5A, 0x68, 0x39, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, 0x19, 0x93, 0x9B, 0x6B, 0, 0, 0, 1, 0, 0x20, 0,
          0x20,
          0, 0x21, 0x18, 0x46, 0x82, 0xEE, 0x48, 0xA7, 0x0A, 0x12, 3, 0x32, 0x73, 0x6D, 0x60,
        ], "unnamed"
      ),
      (
        [
          0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0, 4, 0xE6, 0xD6, 0xB4, 0x46, 2, 0, 0x21, 1, 0x16, 0, 0, 0, 0x74, 0x2F, 0xE5,
          0xA3, 1, 0, 0, 0x61, 0, 0, 0, 0, 5, 0x2B, 0x65, 0x2E, 0x77, 0x84, 2, 0x33, 0, 1, 0x19, 1, 0xA5, 0x2C, 0x81,
          0xCC, 0x1F, 0xB6, 0xF3, 0x7D, 1, 0, 0, 0, 0, 4, 0x59, 0x5A,
        ], "unnamed"
      ),
      ([0x28, 0xB5, 0x2F, 0xFD, 4, 0x58, 9, 0, 0, 0x61, 0x5B, 0x6E, 0x8C, 0xA9], "unnamed"),
    ] as [([UInt8], String)])
  func filesPackedAlone(bytes: [UInt8], name: String) throws {
    let (outcome, headers) = try read(bytes)
    #expect(outcome.contents?.pages.first?.text.hasSuffix("\t1 byte\n") == true, "\(outcome)")
    #expect(headers.map(\.name.escaped) == [name] && headers.map(\.size) == [1])
  }

  @Test func bombs() throws {
    let many = ZIPWriter.archive((0..<10).map { ("\($0)", Self.zeros(1)) })
    #expect(many.count < 20_000)
    #expect(try read(many, .forTests.with { $0.expanded = 4 << 20 }).0.reason == .expandsTooFar)
    #expect(try read(many, .forTests.with { $0.children = 9 }).0.reason == .tooManyChildren)
    let (outcome, headers) = try read(many, .forTests.with { $0.expanded = 10 << 20 })
    #expect(outcome.contents?.pageCount == 1 && headers.count == 10, "\(outcome)")
  }

  /// More than the reader may have memory.
  @Test func aFileThatMemoryCannotHold() throws {
    let archive = ZIPWriter.archive([("a", [1]), ("b", Self.zeros(160)), ("c", [1])])
    let (outcome, headers) = try read(archive, .forTests.with { $0.expanded = 160 << 20 + 2 })
    #expect(outcome.contents?.pages.first?.text == "a\t1 byte\nb\t167772160 bytes\nc\t1 byte\n", "\(outcome)")
    #expect(headers.map(\.size) == [1, 160 << 20, 1])
    let (bomb, none) = try read(archive, .forTests.with { $0.expanded = 159 << 20 })
    #expect(bomb.reason == .expandsTooFar && none.count == 1, "\(bomb)")
  }
}
