import Model
import Testing

@testable import Interpretation

/// A return's guidance speaks of Ofsted and of children's services too, and is no article.
@Suite struct TablesTests {
  @Test(arguments: [MediaType.csv, .tsv, .xlsx, .ods, .xls]) func noInterpreterSpeaksForATable(type: MediaType) throws {
    let said = """
      Ofsted verdict on Coventry children's services

      14 June 2019

      Inspectors from Ofsted have rated children's services at Coventry City Council “inadequate”.
      """
    let prose = Prose.document(said)
    let lexicon = Lexicon(try Shipped.reference())
    #expect(Interpreters.interpret(prose, lexicon).interpreter == ArticlesInterpreter.component)
    var table = Contents(mediaType: type, reader: Component(name: "x", version: 1))
    table.pages = prose.contents.pages
    table.pageCount = prose.contents.pageCount
    #expect(Interpreters.interpret(ReadDocument(contents: table), lexicon) == table)
  }
}
