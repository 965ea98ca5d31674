import FoundationEssentials
import Model
import Reading
import Testing

private let corpus = ProcessInfo.processInfo.environment["VIGIL_CORPUS"]

/// Real documents, where `VIGIL_CORPUS` names them.
@Suite(.enabled(if: corpus != nil, "VIGIL_CORPUS is not set")) struct CorpusTests {
  @Test func everyReportIsRead() throws {
    let folder = try #require(corpus) + "/ofsted/pdf"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    var kinds: [MediaType: Int] = [:]
    var grades = 0
    for name in names {
      let document = try read([UInt8](Data(contentsOf: URL(filePath: folder + "/" + name))))
      kinds[document.contents.mediaType, default: 0] += 1
      guard document.contents.mediaType == .pdf else { continue }
      #expect(document.contents.pageCount == document.contents.pages.count)
      #expect(document.words.reduce(0) { $0 + $1.count } > 1000, "\(name)")
      for page in document.contents.pages.indices {
        let words = document.cutWords(page: page)
        #expect(!words.contains { $0.contains(where: \.isWhitespace) && $0.utf8.count < 3 })
        #expect(!words.contains("JudgementGrade"))
      }
      let header = document.contents.tables.contains { table in
        table.rows.first.map { $0.count == 2 && $0[0].hasSuffix("udgement") && $0[1].hasSuffix("rade") } ?? false
      }
      grades += header ? 1 : 0
    }
    #expect(kinds == [.pdf: names.count - 4, .html: 4])
    #expect(grades >= 50)
  }

  @Test func everyTextIsRead() throws {
    let folder = try #require(corpus) + "/seeds"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".txt") {
      let document = try read([UInt8](Data(contentsOf: URL(filePath: folder + "/" + name))))
      #expect(document.contents.mediaType == .plainText)
      #expect(document.text.utf8.count > 500)
    }
  }

  /// Statutory returns as XML, and their schemas, which are XML too.
  @Test func everyReturnInXMLIsRead() throws {
    let folder = try #require(corpus) + "/returns/public/cin"
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    var children = 0
    for name in names where name.hasSuffix(".xml") || name.hasSuffix(".xsd") {
      let bytes = try [UInt8](Data(contentsOf: URL(filePath: folder + "/" + name)))
      let document = try read(bytes)
      #expect(document.contents.mediaType == .xml && document.contents.note == nil, "\(name)")
      let source = String(decoding: bytes, as: UTF8.self)
      func count(_ mark: String, in text: String) -> Int {
        text.split(separator: mark, omittingEmptySubsequences: false).count - 1
      }
      #expect(count("LAchildID: ", in: document.text) == count("</LAchildID>", in: source), "\(name)")
      children += count("LAchildID: ", in: document.text)
    }
    #expect(children > 100)
  }

  @Test func everyListOfCodesInJSONIsRead() throws {
    let folder = try #require(corpus) + "/returns/public/codes"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".json") {
      let document = try read([UInt8](Data(contentsOf: URL(filePath: folder + "/" + name))))
      #expect(
        document.contents.mediaType == .json && document.contents.note == nil && document.text.count > 100, "\(name)")
    }
  }
}
