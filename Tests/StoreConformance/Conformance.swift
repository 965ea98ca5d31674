package import Store

/// What every `RecordStore` must do, whatever it keeps its things in. A backend's tests call each function with a way
/// to make an empty store, and report what is thrown.
package struct Conformance: Sendable {
  /// A demand that the store does not meet.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// Opens the store of the given place; the same place twice is the same store, opened again.
  package typealias Opening = @Sendable (_ place: String) throws -> any RecordStore

  let opening: Opening

  package init(_ opening: @escaping Opening) { self.opening = opening }

  /// Every demand by its name.
  package static let all: [(name: String, demand: @Sendable (Conformance) async throws -> Void)] = [
    ("a stored document is found again", { try await $0.storesAndFinds() }),
    ("the same bytes again are a sighting", { try await $0.countsSightings() }),
    ("the same new bytes at once are one document", { try await $0.storesOnceConcurrently() }),
    ("an arrival run again does nothing twice", { try await $0.isIdempotent() }),
    ("deferred, then stored", { try await $0.storesDeferred() }),
    ("quarantined, then discarded", { try await $0.discardsQuarantined() }),
    ("read again, the record is replaced", { try await $0.replacesRecords() }),
    ("five hundred commits at once all stand", { try await $0.commitsConcurrently() }),
    ("a refused commit spoils no other", { try await $0.refusesAlone() }),
    ("what contradicts the store is refused", { try await $0.refusesContradictions() }),
    ("an original nobody wants is removed", { try await $0.releasesOriginals() }),
    ("search is ranked, marked and never a syntax error", { try await $0.searches() }),
    ("lists filter, order and page", { try await $0.lists() }),
    ("exports in the order of first arrival", { try await $0.exportsInOrder() }),
    ("children are found by document and by arrival", { try await $0.findsChildren() }),
    ("outdated documents are named", { try await $0.namesOutdated() }),
    ("facts are brought by field, kind, authority and theme", { try await $0.bringsFacts() }),
    ("facts come a page at a time", { try await $0.pagesFacts() }),
    ("long facts end a page early", { try await $0.pagesLongFacts() }),
    ("read again, the facts are replaced", { try await $0.replacesFacts() }),
    ("a rebuilt store answers the same", { try await $0.rebuildsTheSame() }),
    ("what is forgotten is gone", { try await $0.forgets() }),
    ("what was forgotten can be stored again", { try await $0.storesForgottenAgain() }),
    ("decisions are kept", { try await $0.keepsDecisions() }),
    ("hidden channels leave no trace in any answer", { try await $0.hidesChannels() }),
    ("it is told what came through which channels", { try await $0.tellsWhichCameThrough() }),
    ("the audit is kept, found and made again", { try await $0.keepsTheAudit() }),
    ("a long answer's audit leaves nothing out", { try await $0.splitsLongAnswers() }),
  ]

  func check(_ holds: Bool, _ demand: String, line: Int = #line) throws {
    if !holds { throw Failure(description: "\(demand) (line \(line))") }
  }

  /// A store of its own for one demand, closed afterwards.
  func withStore(_ place: String, _ body: (any RecordStore) async throws -> Void) async throws {
    let store = try opening(place)
    defer { store.close() }
    try await body(store)
  }
}
