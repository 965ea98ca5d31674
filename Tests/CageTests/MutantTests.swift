import Cage
import Formats
import Foundation
import Glibc
import Hostility
import Model
import Platform
import Testing

@Suite("Changed documents of every format", .timeLimit(.minutes(60)))
struct MutantTests {
  /// How reading may end. Anything else is a lie, a forbidden call or a fault of the cage.
  private static let verdicts: Set<Reason?> = [nil, .damaged, .encrypted, .readerOutOfMemory]
  /// poppler falls over some; what FreeXL falls over is damaged; ours and the others' shall not.
  private static let fragile: Set<String> = ["pdf"]

  @Test("Each is read or refused in its cage, which stands", arguments: MutantSource.all)
  func mutants(source: MutantSource) throws {
    var mutator = Mutator(SeededDice(for: "mutants of \(source.name)"), words: source.words)
    let cage = try Cage.started(Products.textReader, Products.reader, recycle: 1_000_000)
    defer { cage.stop() }
    let whole = try source.load()
    #expect(try read(whole.bytes, cage).contents != nil, "the sample itself")
    let templates = cage.templatePIDs
    var allowed = Self.verdicts
    if Self.fragile.contains(source.name) { allowed.insert(.readerCrashed) }
    var counts: [String: Int] = [:]
    for round in 0..<ProofScale.times(200) {
      let outcome = try read(whole.mutant(by: &mutator), cage)
      #expect(allowed.contains(outcome.reason), "round \(round): \(outcome)")
      counts[outcome.reason?.rawValue ?? "read", default: 0] += 1
    }
    #expect(cage.templatePIDs == templates)
    #expect(try read(whole.bytes, cage).contents != nil, "the sample afterwards")
    print(
      "mutants of \(source.name): \(counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", "))"
    )
  }

  private func read(_ bytes: [UInt8], _ cage: Cage) throws -> CageOutcome {
    let document = try Document(bytes)
    return try cage.read(document: document.file.raw, limits: .forTests) { _ in Document.nowhere }
  }
}
