import Model
import Reading
import Testing

/// A document without words may be pictures of them, or empty.
@Suite struct PictureTests {
  @Test func pagesOfAPDF() throws {
    var builder = PDFBuilder(pages: [[]])
    #expect(try !read(builder.bytes).mayShowPictures)
    builder.trailer = "/A<</Subtype /ImageB>>"
    #expect(try !read(builder.bytes).mayShowPictures)
    builder.trailer = "/A<</Subtype /Image>>"
    #expect(try read(builder.bytes).mayShowPictures)
    builder.trailer = ""
    builder.information = ["Subject": String(repeating: "x", count: 20_000)]
    #expect(try read(builder.bytes).mayShowPictures)
  }

  @Test func aWordDocument() throws {
    var builder = WordBuilder(body: "<w:p/>")
    builder.members = [("word/media/", [])]
    #expect(try !read(builder.bytes).mayShowPictures)
    builder.members = [("word/media/image1.png", [1])]
    #expect(try read(builder.bytes).mayShowPictures)
  }

  /// Words of any size stand on their page, or in its corner.
  @Test func hugeLetters() throws {
    let page = [PDFBuilder.Run(x: 72, y: 72, size: 9e9, text: "huge"), PDFBuilder.Run(x: 72, y: 200, text: "plain")]
    let words = try read(PDFBuilder(pages: [page]).bytes).words.joined()
    #expect(!words.isEmpty)
    #expect(words.allSatisfy { [$0.x0, $0.y0, $0.x1, $0.y1, $0.fontSize].allSatisfy { abs($0) < 1e6 } })
  }
}
