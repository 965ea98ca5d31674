import Formats
import FoundationEssentials
import Model
import Reading
import Testing

/// Archives, and the files that come out of them.
@Suite struct ArchiveReaderTests {
  /// A tar archive with `a.txt` ("First.") and `b/c.txt` ("Second."), packed by each program.
  static let packed: [(MediaType, String)] = [
    (
      .gzip,
      "H4sIAAAAAAACA+3UPQ5AQBCG4amdwgnYZWNv4AJOsH4KDQkrcXxLJRoViXif5ptMM9U3LvGrl2epoDDmyOCagT3N+76wWS6xkhcss3dTOCn/VPbT7JNI8E912jz"
        + "+AW77r9Wl/1YbRf/fUHXNOLQ8AAAAAAAAAAAAAAAAgK/aAOAyx7kAKAAA"
    ),
    (
      .bzip2,
      "QlpoOTFBWSZTWdvRBv0AAIv/gMuQAQBAAf2AAQAIKH4hnkAJCCAAdBKQhlGgbUabKeUeo9MoJRRoaGgAAAD7ocDw1QAViIghQzkqGhYxwpEIIKBQLTOc5T7jjlqs"
        + "Q4CgQ9SYIMPHUg4dEaN2UyxgEXl5U/UpWECvyxculC52HiIH8XckU4UJDb0Qb9A="
    ),
    (
      .xz,
      "/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM4Cf/AHldADCLiofEDvKXpPh1PcWp7dmXqiA8CEF4ipEiRTbqMygT3/uDSJ94dzqt0VF8PAm806U3T2/AAr1IlXnr"
        + "PHt8TY0esb/J5dZasFJWTpyCRRByke+2M/aW6va5YnLxw5FgJwufjh68mzPWx2STwTPzUGUYu5t4rXd+2gAAAAAACRR5qPrT9BcAAZUBgFAAABbiezKxxGf7"
        + "AgAAAAAEWVo="
    ),
    (
      .zstd,
      "KLUv/WQAJ/UCAPLDDROQzwGAVDQE3JKrv8UWofRPFUgBT04HFx+SmPRt4UY7EF1pVGc+ZV3tz+GmJMR8fuKfg/h9W7AOIKCX7/zPPcAnQC1jVFKH9wBSU6/yOXX+"
        + "THtwAA4YFGA7XTi0lCBD"
    ),
  ]

  static let tar = TarBuilder(members: [TarBuilder.file("a.txt", "First.\n"), TarBuilder.file("b/c.txt", "Second.\n")])
    .bytes

  static func unpack(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws -> (
    document: ReadDocument, children: [(name: SpoolName, text: String)]
  ) {
    var children: [(name: SpoolName, text: String)] = []
    let document = try read(
      bytes, limits: limits,
      child: { header, bytes in
        #expect(header.mediaType == nil)
        children.append((header.name, String(decoding: bytes, as: UTF8.self)))
      })
    return (document, children)
  }

  static func packedBytes(_ text: String) -> [UInt8] { Data(base64Encoded: text).map { Array($0) } ?? [] }

  @Test func filesOfAZIP() throws {
    var builder = PDFBuilder(pages: [[PDFBuilder.Run(x: 72, y: 72, text: "page")]])
    builder.information = ["Title": "x"]
    let pdf = builder.bytes
    // What stands packed begins within the bytes that a PDF document's header is looked for.
    let stored = ZIPWriter.archive([("letter.pdf", pdf), ("folder/", []), ("folder/note.txt", Array("Words.\n".utf8))])
    let (document, children) = try Self.unpack(stored)
    #expect(document.contents.mediaType == .zip && document.contents.reader.name == "archive")
    #expect(children.map(\.name) == [SpoolName("letter.pdf"), SpoolName("folder/note.txt")])
    #expect(children.map(\.text) == [String(decoding: pdf, as: UTF8.self), "Words.\n"])
    #expect(document.text == "letter.pdf\t\(pdf.count) bytes\nfolder/note.txt\t7 bytes\n")
    #expect(document.contents.note == nil && document.contents.pageCount == 1)
    #expect(document.contents.properties == ["Files": "2"])
  }

  @Test func filesOfATar() throws {
    let (document, children) = try Self.unpack(Self.tar)
    #expect(document.contents.mediaType == .tar)
    #expect(children.map(\.name.escaped) == ["a.txt", "b/c.txt"] && children.map(\.text) == ["First.\n", "Second.\n"])
    #expect(document.text == "a.txt\t7 bytes\nb/c.txt\t8 bytes\n")
    let pdf = TarBuilder(members: [TarBuilder.file("a.pdf", "%PDF-1.4 within the first kilobyte")]).bytes
    #expect(try read(pdf).contents.mediaType == .tar)
  }

  @Test(arguments: packed) func packedTars(type: MediaType, text: String) throws {
    let (document, children) = try Self.unpack(Self.packedBytes(text))
    #expect(document.contents.mediaType == type)
    #expect(children.map(\.name.escaped) == ["a.txt", "b/c.txt"] && children.map(\.text) == ["First.\n", "Second.\n"])
  }

  @Test func aFilePackedAlone() throws {
    let packed = Self.packedBytes("H4sICAAAAAAC/2xldHRlci50eHQAc8zJz0vV4wIAx+dzZQcAAAA=")
    let (document, children) = try Self.unpack(packed)
    #expect(document.text == "letter.txt\t7 bytes\n")
    #expect(children.map(\.name.escaped) == ["letter.txt"] && children.map(\.text) == ["Alone.\n"])
    // The same without a name.
    let nameless = Array(packed[..<3]) + [0] + packed[4..<10] + packed[21...]
    #expect(try Self.unpack(nameless).children.map(\.name) == [SpoolName("")])
    #expect(try Self.unpack(nameless).document.text == "unnamed\t7 bytes\n")
  }

  @Test func namesAreKeptAsBytes() throws {
    let latin: [UInt8] = [0x63, 0x61, 0x66, 0xE9, 0x2E, 0x74, 0x78, 0x74]
    let tar = TarBuilder(members: [(latin, Array("a".utf8), "0"), (Array("../../up".utf8), Array("b".utf8), "0")]).bytes
    let (document, children) = try Self.unpack(tar)
    #expect(children.map(\.name.bytes) == [latin, Array("../../up".utf8)])
    #expect(document.text == "caf\\xe9.txt\t1 byte\n../../up\t1 byte\n")
    // ZIP marks names that are UTF-8 (APPNOTE, 4.4.4, bit 11); any other is in the set of its maker's machine.
    var zip = ZIPWriter.archive([("cafX.txt", Array("a".utf8)), ("Räte.txt", Array("b".utf8))])
    let mark = Array("cafX".utf8)
    for place in zip.indices where zip[place...].starts(with: mark) { zip[place + 3] = 0xE9 }
    #expect(try Self.unpack(zip).children.map(\.name) == [SpoolName(bytes: latin), SpoolName("Räte.txt")])
  }

  @Test func linksAndDevicesAreNotFollowed() throws {
    var builder = TarBuilder(members: [TarBuilder.file("a", "x")])
    for (name, kind) in [("link", "2"), ("name", "1"), ("device", "3"), ("pipe", "6"), ("folder/", "5")] {
      builder.members.append((Array(name.utf8), [], Character(kind)))
    }
    let (document, children) = try Self.unpack(builder.bytes)
    #expect(children.map(\.name.escaped) == ["a"])
    #expect(document.text == "a\t1 byte\nlink\ta link\nname\ta link\ndevice\tno file\npipe\tno file\n")
    #expect(document.contents.note == "Links and devices are never followed; 4 were left out.")
  }

  @Test func whatAMacAddsIsLeftOut() throws {
    let zip = ZIPWriter.archive([("a.txt", [0x61]), ("__MACOSX/._a.txt", [0, 5, 0x16, 7]), ("__MACOSX/b.txt", [0x62])])
    let (document, children) = try Self.unpack(zip)
    #expect(children.map(\.name.escaped) == ["a.txt", "__MACOSX/b.txt"])
    #expect(document.contents.note?.contains("(1 in __MACOSX)") == true)
  }

  @Test func anEmptyArchive() throws {
    let (document, children) = try Self.unpack(ZIPWriter.archive([]))
    #expect(document.contents.mediaType == .zip && children.isEmpty)
    #expect(document.contents.note == "The archive holds no files." && document.contents.pages.count == 1)
  }
}
