import Formats
import Model
import Reading
import Testing

/// What strangers may do to archives.
@Suite struct ArchiveHostileTests {
  static let zip = ZIPWriter.archive([
    ("a.txt", Array(String(repeating: "words ", count: 50).utf8)), ("b/c.bin", (0..<200).map { UInt8($0) }),
  ])

  static func encrypted(_ members: Int) -> [UInt8] {
    var zip = ArchiveHostileTests.zip
    var changed = (0, 0)
    for place in zip.indices {
      // The first bit of the flags, in a member's own header and in the directory (APPNOTE, 4.3.7 and 4.3.12).
      if zip[place...].starts(with: [0x50, 0x4B, 3, 4]), changed.0 < members {
        zip[place + 6] |= 1
        changed.0 += 1
      } else if zip[place...].starts(with: [0x50, 0x4B, 1, 2]), changed.1 < members {
        zip[place + 8] |= 1
        changed.1 += 1
      }
    }
    return zip
  }

  @Test func encryptedFiles() throws {
    #expect(throws: ReadingFailure.encrypted) { try read(Self.encrypted(2)) }
    let (document, children) = try ArchiveReaderTests.unpack(Self.encrypted(1))
    #expect(children.map(\.name.escaped) == ["b/c.bin"])
    #expect(document.text == "a.txt\tencrypted\nb/c.bin\t200 bytes\n")
    #expect(document.contents.note == "1 of 2 files are encrypted and were left out.")
  }

  @Test func damagedFiles() throws {
    var zip = Self.zip
    let place = try #require(
      zip.indices.first { zip[$0...].starts(with: [9, 10, 11, 12]) } ?? zip.indices.dropFirst(60).first)
    zip[place] ^= 0xFF
    let (document, children) = try ArchiveReaderTests.unpack(zip)
    #expect(children.count == 1)
    #expect(document.text.contains("\tdamaged\n"))
    #expect(document.contents.note == "1 of 2 files are damaged and were left out.")
  }

  @Test func archivesThatAreCutOff() {
    let cut = "it begins like an archive, but is cut off or changed."
    for whole in [Self.zip] + ArchiveReaderTests.packed.map({ ArchiveReaderTests.packedBytes($0.1) }) {
      for count in stride(from: 24, to: whole.count - 12, by: 9) {
        #expect(throws: ReadingFailure.damaged(cut), "\(count) of \(whole.count)") { try read(Array(whole[..<count])) }
      }
    }
    #expect(throws: ReadingFailure.damaged(cut)) { try read(Array(ArchiveReaderTests.tar[..<1400])) }
  }

  @Test func archivesThatUnpackToTooMuch() throws {
    var limits = ReadingLimits()
    limits.member = 1 << 20
    limits.unpacked = 3 << 20
    let zeros = [UInt8](repeating: 0, count: 1 << 20)
    let fits = ZIPWriter.archive([("a", zeros), ("b", zeros), ("c", zeros)])
    #expect(fits.count < 10_000)
    #expect(try ArchiveReaderTests.unpack(fits, limits: limits).children.count == 3)
    let many = ZIPWriter.archive([("a", zeros), ("b", zeros), ("c", zeros), ("d", [1])])
    let large = ZIPWriter.archive([("a", zeros + zeros + zeros + [1])])
    for bomb in [many, large] {
      #expect(throws: ReadingFailure.damaged("it unpacks to more than 3 MB.")) { try read(bomb, limits: limits) }
    }
  }

  /// Whether it is held in memory makes no difference to what is handed over.
  @Test(arguments: [(1 << 20) - 1, 1 << 20, (1 << 20) + 1, 2 << 20]) func largeFiles(size: Int) throws {
    var limits = ReadingLimits()
    limits.member = 1 << 20
    var random = SeededGenerator(seed: 20_261_160)
    let large = (0..<size).map { _ in UInt8.random(in: 0...3, using: &random) }
    let zip = ZIPWriter.archive([("a", Array("one".utf8)), ("b/", []), ("c", large), ("d", Array("two".utf8))])
    var children: [(String, [UInt8])] = []
    let document = try read(zip, limits: limits, child: { children.append(($0.name.escaped, Array($1))) })
    #expect(children.map(\.0) == ["a", "c", "d"])
    #expect(children[1].1 == large && children[2].1 == Array("two".utf8))
    #expect(document.text == "a\t3 bytes\nc\t\(size) bytes\nd\t3 bytes\n" && document.contents.note == nil)
  }

  /// It is seen before any of it is handed over.
  @Test func aLargeFileThatIsDamaged() throws {
    var limits = ReadingLimits()
    limits.member = 100
    var zip = ZIPWriter.archive([("a", [1]), ("b", (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) })])
    zip[zip.count / 2] ^= 0xFF
    var names: [String] = []
    let document = try read(zip, limits: limits, child: { header, _ in names.append(header.name.escaped) })
    #expect(names == ["a"] && document.text == "a\t1 byte\nb\tdamaged\n")
  }

  /// GNU tar's old format for files with holes: pieces as offset and size, then the whole size.
  private func sparse(size: Int) -> [UInt8] {
    var header = TarBuilder(members: [TarBuilder.file("a", "x")]).bytes
    func put(_ text: String, at place: Int) {
      for (index, byte) in text.utf8.enumerated() { header[place + index] = byte }
    }
    func octal(_ number: Int) -> String {
      let digits = String(number, radix: 8)
      return String(repeating: "0", count: 11 - digits.utf8.count) + digits + "\u{0}"
    }
    put("S", at: 156)
    put("ustar  \u{0}", at: 257)
    put(octal(3) + octal(1), at: 386)
    put(octal(size), at: 483)
    put("        ", at: 148)
    put("0\(String(header[..<512].reduce(0) { $0 + Int($1) }, radix: 8))\u{0}", at: 148)
    return header
  }

  /// They are zeros, and count though they are not in the archive.
  @Test func holes() throws {
    #expect(try ArchiveReaderTests.unpack(sparse(size: 6)).children.map(\.text) == ["\0\0\0x\0\0"])
    var limits = ReadingLimits()
    limits.member = 1 << 20
    #expect(try ArchiveReaderTests.unpack(sparse(size: 1 << 20), limits: limits).document.text == "a\t1048576 bytes\n")
    let beyond = try ArchiveReaderTests.unpack(sparse(size: (1 << 20) + 1), limits: limits).children
    #expect(beyond.first?.text == "\0\0\0x" + String(repeating: "\0", count: (1 << 20) - 3))
    #expect(throws: ReadingFailure.damaged("it unpacks to more than 2048 MB.")) {
      try read(sparse(size: 1 << 32), limits: limits)
    }
  }

  /// It is unpacked once, however often it was packed.
  @Test func archivesInArchives() throws {
    let inner = ArchiveReaderTests.packedBytes(ArchiveReaderTests.packed[0].1)
    let (document, children) = try ArchiveReaderTests.unpack(ZIPWriter.archive([("a.tar.gz", inner)]))
    #expect(document.contents.mediaType == .zip && children.map(\.name.escaped) == ["a.tar.gz"])
  }

  @Test func tooManyMembers() {
    var limits = ReadingLimits()
    limits.members = 100
    let archive = ZIPWriter.archive((0..<101).map { ("\($0)/", []) })
    #expect(throws: ReadingFailure.damaged("it is an archive of more than 100 members.")) {
      try read(archive, limits: limits)
    }
  }

  @Test func sizesThatAreLies() {
    for offset in [20, 24] {
      for lie in [[0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0x7F], [5, 0, 0, 0]] as [[UInt8]] {
        var changed = Self.zip
        for place in changed.indices where changed[place...].starts(with: [0x50, 0x4B, 1, 2]) {
          changed.replaceSubrange(place + offset..<place + offset + 4, with: lie)
        }
        expectSafe(changed, "\(offset) \(lie)")
      }
    }
  }

  @Test(
    arguments: [ArchiveHostileTests.zip, ArchiveReaderTests.tar]
      + ArchiveReaderTests.packed.map { ArchiveReaderTests.packedBytes($0.1) })
  func mutants(whole: [UInt8]) {
    let seed: UInt64 = 20_261_140
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      var mutant = whole
      for _ in 0...Int.random(in: 0..<12, using: &random) {
        let place = Int.random(in: 4..<mutant.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: mutant[place] = UInt8.random(in: 0...255, using: &random)
        case 1: mutant.remove(at: place)
        default: mutant.insert(UInt8.random(in: 0...255, using: &random), at: place)
        }
      }
      expectSafe(mutant, "seed \(seed)")
    }
  }

  /// A text may begin with a packer's letters, or hold numbers where tar has its checksum.
  @Test(arguments: ["BZh9 is a road in our town.\n", String(repeating: "0012 and so on. ", count: 60)])
  func textsAreNoArchives(text: String) throws {
    #expect(try read(text).contents.mediaType == .plainText)
  }
}
