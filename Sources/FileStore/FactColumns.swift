internal import GRDB
internal import Model
internal import Store

// How a fact stands in the index: themes apart, because documents are looked for by them.

extension Fact {
  /// `field, value, how, themes, attributes, evidence`
  static let columns = "field, value, how, themes, attributes, evidence"

  var columns: StatementArguments {
    let others = attributes.filter { $0.key != "themes" }.sorted { $0.key < $1.key }
    return [
      field, value, how, attributes["themes"],
      others.isEmpty ? nil : Netstrings.encode(others.flatMap { [$0.key, $0.value] }),
      Netstrings.encode(evidence.flatMap { ["\($0.page)", "\($0.start)", "\($0.end)", $0.text] }),
    ]
  }

  /// From the columns above, in their order.
  init(_ row: Row) throws {
    var attributes: [String: String] = [:]
    if let others: String = row[4] {
      let texts = try Fact.texts(others, of: 2)
      for place in stride(from: 0, to: texts.count, by: 2) { attributes[texts[place]] = texts[place + 1] }
    }
    attributes["themes"] = row[3]
    let texts = try Fact.texts(row[5], of: 4)
    let evidence = try stride(from: 0, to: texts.count, by: 4).map { place in
      guard let page = Int(texts[place]), let start = Int(texts[place + 1]), let end = Int(texts[place + 2])
      else { throw StoreError.damagedIndex }
      return Evidence(page: page, start: start, end: end, text: texts[place + 3])
    }
    guard let fact = Fact(field: row[0], value: row[1], how: row[2], attributes: attributes, evidence: evidence)
    else { throw StoreError.damagedIndex }
    self = fact
  }

  private static func texts(_ encoded: String, of count: Int) throws -> [String] {
    guard let texts = Netstrings.decode(encoded), texts.count.isMultiple(of: count) else {
      throw StoreError.damagedIndex
    }
    return texts
  }
}
