internal import Glibc
internal import Model
internal import Platform
internal import Store
internal import StoreConformance
internal import SystemPackage
internal import Testing

@testable internal import FileStore

/// A record is written once into the file that was made for it, and is of the document that its name says.
@Suite final class RecordFileTests {
  private let place: TemporaryStore
  private let documents: Directory
  private let records: Records

  init() throws {
    place = try TemporaryStore()
    documents = try StoreLayout(making: place.path.appending("store")).documents
    records = Records(documents)
  }

  @Test func whatWasMadeReadyIsFilledOnce() throws {
    let prepared = try #require(try records.prepare(try Samples.nobody))
    #expect(try prepared.fill([1, 2, 3]))
    #expect(try !prepared.fill([4, 5, 6]))
    try records.removeUnfilled(try Samples.nobody)
    #expect(try records.contents(of: StoreLayout.record(try Samples.nobody)) == [1, 2, 3], "and is no remnant then")
  }

  @Test func anotherFileOfTheNameIsNotTheOneThatWasMadeReady() throws {
    let name = StoreLayout.record(try Samples.nobody)
    let prepared = try #require(try records.prepare(try Samples.nobody))
    try documents.remove(name)
    _ = try documents.open(name, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
    #expect(try !prepared.fill([1, 2, 3]))
    #expect(try records.contents(of: name) == [])
  }

  @Test func theRecordOfAnotherDocumentIsNone() async throws {
    let store = try FileStore.open(directory: place.path.appending("other"))
    defer { store.close() }
    let digest = try await Samples.store(Samples.origin(1), text: ["A letter"], in: store)
    let bytes = try #require(
      try Records(StoreLayout(making: place.path.appending("other")).documents).contents(of: StoreLayout.record(digest))
    )
    #expect(try Records.record(of: digest, in: bytes).digest == digest)
    #expect(throws: StoreError.self) { try Records.record(of: try Samples.nobody, in: bytes) }
  }
}
