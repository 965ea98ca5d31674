package import Model
package import Store

extension Samples {
  /// A fact that stands in the whole first page.
  package static func fact(
    _ field: String, _ value: String, how: String = "sentence", _ attributes: [String: String] = [:], on page: String
  ) throws -> Fact {
    let evidence = Evidence(page: 1, start: 0, end: page.unicodeScalars.count, text: page)
    guard
      let fact = Fact(field: field, value: value, how: how, attributes: attributes, evidence: [evidence, evidence])
    else { throw Conformance.Failure(description: "a fact has evidence") }
    return fact
  }

  /// Stores a document whose only page is `text`.
  @discardableResult
  package static func store(
    _ origin: Origin, text: String, kind: String?, facts: [Fact], in store: any RecordStore
  ) async throws -> Digest {
    let original = try keep(Array(text.utf8), in: store)
    var contents = contents([text])
    contents.documentKind = kind
    contents.facts = facts
    try await store.commit(commit(origin, original, contents))
    return original.digest
  }

  /// Reads a document again: all of its text stays, and the facts are others.
  package static func reread(
    _ digest: Digest, kind: String?, facts: [Fact], in store: any RecordStore
  ) async throws {
    guard let old = try await store.record(digest) else {
      throw Conformance.Failure(description: "the document has a record")
    }
    var contents = old.contents
    contents.documentKind = kind
    contents.facts = facts
    let record = Record(
      digest: digest, size: old.size, origin: old.origin, parent: old.parent, read: moment(3000), contents: contents)
    try await store.commit(
      Commit([.read(digest, reader: contents.reader, interpreter: nil, at: record.read)], record: record))
  }
}
