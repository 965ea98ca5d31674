import FileStore
import Model
import Platform
import SystemPackage

/// What was said to be kept: it has to be there whatever comes.
struct Promise: Sendable {
  let digests: Set<Digest>
  /// All segments, one behind the other.
  private let ledger: [UInt8]
  private let records: [Digest: [UInt8]]

  /// Of a store that is at rest.
  static func made(by store: FileStore, in root: FilePath) async throws -> Promise {
    let digests = try await store.digests
    return Promise(
      digests: digests, ledger: try Promise.ledger(in: root),
      records: Dictionary(uniqueKeysWithValues: try digests.map { ($0, try Promise.record(of: $0, in: root)) }))
  }

  /// Throws what of it is not there; `known` are the documents that the store knows.
  func check(_ known: Set<Digest>, in root: FilePath) throws {
    guard known == digests else { throw ProofFailure("promised and not there") }
    guard try Promise.ledger(in: root).starts(with: ledger) else { throw ProofFailure("a line of the ledger is lost") }
    for (digest, bytes) in records where try Promise.record(of: digest, in: root) != bytes {
      throw ProofFailure("the record of \(digest) is not the one that was promised")
    }
  }

  private static func ledger(in root: FilePath) throws -> [UInt8] {
    let folder = try Directory(root.appending("store/ledger"))
    return try folder.names().filter { $0.string.hasSuffix(".jsonl") }.sorted { $0.string < $1.string }
      .flatMap { try folder.open($0).read(limit: 1 << 24) }
  }

  private static func record(of digest: Digest, in root: FilePath) throws -> [UInt8] {
    try Directory(root.appending("store/documents/\(digest.description.prefix(2))"))
      .open(FilePath("\(digest).json")).read(limit: 1 << 24)
  }
}
