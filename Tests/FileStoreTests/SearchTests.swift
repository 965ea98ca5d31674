internal import Model
internal import Store
internal import StoreConformance
internal import SystemPackage
internal import Testing

@testable internal import FileStore

/// What stands on more pages than are ranked.
@Suite struct SearchTests {
  private func page(_ number: Int) -> String {
    switch number {
    case 1: "child child child child child child early"
    case Index.mostRanked: "child child late"
    default: "a child on page \(number)"
    }
  }

  private func store(pages: Int, in place: TemporaryStore) async throws -> FileStore {
    let store = try FileStore.open(directory: place.path.appending("store"))
    try await Samples.store(Samples.origin(1), text: (1...pages).map(page), title: "Pages", in: store)
    return store
  }

  @Test func ofAsManyAsAreRankedTheBestIsFoundWhereverItStands() async throws {
    let place = try TemporaryStore()
    let store = try await store(pages: Index.mostRanked, in: place)
    let hits = try await store.search("child", limit: 3)
    #expect(hits.prefix(2).map(\.page) == [1, Index.mostRanked])
    store.close()
  }

  @Test func ofMoreTheBestOfTheNewestAreFound() async throws {
    let place = try TemporaryStore()
    let store = try await store(pages: Index.mostRanked + 5, in: place)
    let hits = try await store.search("child", limit: 3)
    #expect(hits.map(\.page) == [Index.mostRanked, Index.mostRanked + 5, Index.mostRanked + 4])
    #expect(hits.map(\.rank) == hits.map(\.rank).sorted(by: >))
    let scalars = Array(hits[0].snippet.unicodeScalars)
    let marked = hits[0].matches.map { String(String.UnicodeScalarView(scalars[$0])) }
    #expect(marked == ["child", "child"])
    #expect(try await store.search("child early", limit: 3).map(\.page) == [1], "few pages have both")
    store.close()
  }
}
