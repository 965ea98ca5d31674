import Formats
import Model
import Reading
import Testing

/// ZIP archives whose members are parts of one document never fall apart into them.
@Suite struct PackageKindTests {
  private func archive(_ members: [(String, String)]) -> [UInt8] {
    ZIPWriter.archive(members.map { ($0.0, Array($0.1.utf8)) })
  }

  @Test(
    arguments: [
      (
        [("mimetype", "application/vnd.oasis.opendocument.presentation"), ("content.xml", "<a/>")],
        "an OpenDocument pres"
      ),
      (
        [("x", "y"), ("mimetype", "application/vnd.example+zip\n")], "a package of the type application/vnd.example+zip"
      ),
      ([("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", "<a/>")], "a PowerPoint presentation"),
      ([("visio/document.xml", "<a/>"), ("[Content_Types].xml", "<Types/>")], "a Visio drawing"),
      ([("AndroidManifest.xml", "x"), ("META-INF/MANIFEST.MF", "y")], "a program for Android"),
      ([("META-INF/MANIFEST.MF", "y"), ("A.class", "z")], "a program for Java"),
      ([("Index/Document.iwa", "y"), ("Data/a.jpg", "z")], "an iWork document"),
    ] as [([(String, String)], String)])
  func packages(members: [(String, String)], name: String) throws {
    let (document, children) = try ArchiveReaderTests.unpack(archive(members))
    #expect(document.contents.mediaType == .unknown && children.isEmpty)
    #expect(document.contents.note?.contains("They look like \(name)") == true, "\(document.contents.note ?? "")")
    #expect(document.contents.note?.hasSuffix("whose parts are not read alone.") == true)
  }

  @Test(
    arguments: [
      [("a/[Content_Types].xml", "<Types/>")], [("mimetype", "two words")], [("mimetype", "a/b/c")],
      [("a/mimetype", "a/b")],
      [("mimetype", String(repeating: "a", count: 300) + "/b")],
    ] as [[(String, String)]])
  func archives(members: [(String, String)]) throws {
    let (document, children) = try ArchiveReaderTests.unpack(archive(members))
    #expect(document.contents.mediaType == .zip && children.count == members.count)
  }
}
