internal import StoreConformance
internal import Testing

@Suite struct ConformanceTests {
  @Test("FileStore keeps every promise of a store", arguments: Conformance.all.map(\.name))
  func conforms(name: String) async throws {
    let demand = try #require(Conformance.all.first { $0.name == name }?.demand)
    let place = try TemporaryStore()
    try await demand(Conformance { try place.open($0) })
  }
}
