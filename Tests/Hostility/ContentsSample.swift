package import Model

/// Contents that have one of everything, and the evidence of a fact within a text that is not all ASCII.
package enum ContentsSample {
  package static let components: Set = [Component(name: "text", version: 1), Component(name: "inspection", version: 1)]

  package static let full: Contents = {
    var full = Contents(mediaType: .plainText, reader: Component(name: "text", version: 1))
    full.interpreter = Component(name: "inspection", version: 1)
    full.documentKind = "inspection"
    full.title = "A title"
    full.properties = ["Encoding": "UTF-8"]
    full.pages = [Page(number: 1, text: "The école is good."), Page(number: 2, text: "")]
    full.pageCount = 2
    full.tables = [Table(page: 1, rows: [["a", "7"]], sheet: "S", row: 1, column: 1, types: ["tn"])]
    let evidence = Evidence(page: 1, start: 4, end: 9, text: "école")
    full.facts = [Fact(field: "grade", value: "good", how: "sentence", evidence: [evidence])].compactMap { $0 }
    return full
  }()
}
