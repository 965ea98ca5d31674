import Control
import FileStore
import Foundation
import Ingestion
import Model
import Platform
import Store
import SystemPackage

/// Every byte of a small store is flipped in turn. Either nothing that it says changes and it mends itself, or `verify`
/// names the damage; what it names is restored as its advice says, from what the archive still has.
struct RotProof: Sendable {
  let workshop: Workshop
  /// Of the bytes every so many-th is flipped.
  let step: Int

  /// What a flip came to.
  private enum End: String, CaseIterable {
    case named = "named by verify"
    case mended = "mended at the start"
    case refused = "refused at the start"
    case harmless = "without meaning"
  }

  /// Everything that a store says.
  private struct Said: Equatable {
    let totals: Totals
    let arrivals: [Arrival]
    let records: [Digest: Record]
  }

  /// A small store, and everything that it says.
  private func fill(_ root: FilePath) async throws -> Said {
    let clock = ProofClock()
    let first = try await Composition.open(root, workshop, clock: clock)
    try await first.run {
      try Scenario.drop(Scenario.release.before + Scenario.family.during + Scenario.duplicate.during, in: root)
      guard try await first.settle() else { throw ProofFailure("the store cannot be filled") }
    }
    let opened = try FileStore.open(directory: root.appending("store"))
    defer { opened.close() }
    return try await said(opened)
  }

  /// One byte, to look into a failure.
  func runOne(_ file: FilePath, _ offset: Int) async throws {
    let root = try Workshop.makePlace()
    defer { Workshop.remove(root) }
    let truth = try await fill(root)
    let bytes = try Directory(root.appending("store")).open(file).read(limit: 1 << 28)
    guard bytes.indices.contains(offset) else { throw ProofFailure("\(file) has \(bytes.count) bytes") }
    let isIndex = file.string.hasPrefix("index.sqlite")
    Console.line(try await flip(offset, of: file, bytes, at: root, truth, isIndex: isIndex).rawValue)
  }

  func run() async throws {
    let root = try Workshop.makePlace()
    defer { Workshop.remove(root) }
    let truth = try await fill(root)
    let store = root.appending("store")
    var counts: [String: [End: Int]] = [:]
    var failed = 0
    for file in try RotProof.files(in: try Directory(store)) {
      let bytes = try Directory(store).open(file).read(limit: 1 << 28)
      let kind = file.components.first?.string ?? ""
      let isIndex = kind.hasPrefix("index.sqlite")
      for offset in stride(from: 0, to: bytes.count, by: isIndex ? step * 211 : step) {
        do {
          let end = try await flip(offset, of: file, bytes, at: root, truth, isIndex: isIndex)
          counts[kind, default: [:]][end, default: 0] += 1
        } catch {
          failed += 1
          if failed <= 20 { Console.line("FAILED byte \(offset) of \(kind): \(error)") }
        }
      }
    }
    for (kind, count) in counts.sorted(by: { $0.key < $1.key }) {
      let ends = End.allCases.compactMap { end in count[end].map { "\($0) \(end.rawValue)" } }
      Console.line("rot \(kind): \(count.values.reduce(0, +)) bytes tried, \(ends.joined(separator: ", "))")
    }
    if failed > 0 { throw ProofFailure("\(failed) flipped bytes") }
  }

  private func flip(
    _ offset: Int, of file: FilePath, _ bytes: [UInt8], at root: FilePath, _ truth: Said, isIndex: Bool
  ) async throws -> End {
    let place = try Workshop.makePlace()
    defer { Workshop.remove(place) }
    _ = try Directory.make(place.appending("store"), mode: 0o700)
    try FileCopy.copyTree(from: try Directory(root.appending("store")), to: try Directory(place.appending("store")))
    var changed = bytes
    changed[offset] ^= 1 << UInt8(offset % 8)
    let directory = try Directory(place.appending("store"))
    let mode = try directory.status(file).permissions
    try directory.remove(file)
    try DiskWriting.write(changed, as: file, mode: mode, in: directory)
    // An index is looked through as a whole only after a crash; a view need not be more.
    if isIndex { _ = try directory.open("running", flags: O_WRONLY | O_CREAT, mode: 0o600) }
    let store: FileStore
    do throws(StoreError) { store = try FileStore.open(directory: place.appending("store")) } catch {
      guard file == "format" else { throw error }
      try await back(bytes, as: file, mode: mode, in: directory, truth)
      return .refused
    }
    let report: VerifyReport
    do {
      defer { store.close() }
      report = try await store.verify { _ in }
      if report.isSound {
        let said = try await said(store)
        guard said == truth else { throw ProofFailure("something is silently wrong") }
        return store.openingReport.rebuilt == nil && store.openingReport.problems.isEmpty ? .harmless : .mended
      }
      guard report.problems.allSatisfy({ !$0.whatToDo.isEmpty }) else { throw ProofFailure("no advice is given") }
      // The advice for an index: made again from the archive, it is right again.
      if isIndex {
        try await store.rebuild { _ in }
        let after = try await store.verify { _ in }
        guard after.isSound else { throw ProofFailure("a rebuild does not restore the index: \(after.problems)") }
        guard try await said(store) == truth else { throw ProofFailure("a rebuilt index says something else") }
        return .named
      }
    }
    try await restore(file, at: place, report, truth)
    return .named
  }

  /// A start that was refused has changed nothing: with the file of before, all is as it was.
  private func back(
    _ bytes: [UInt8], as file: FilePath, mode: UInt32, in directory: Directory, _ truth: Said
  ) async throws {
    try directory.remove(file)
    try DiskWriting.write(bytes, as: file, mode: mode, in: directory)
    let store = try FileStore.open(directory: directory.path)
    defer { store.close() }
    guard try await store.verify(progress: { _ in }).isSound, try await said(store) == truth else {
      throw ProofFailure("a refused start has changed something")
    }
  }

  /// Does what the advice says: a record is read again, anything else comes back from a backup.
  private func restore(_ file: FilePath, at place: FilePath, _ report: VerifyReport, _ truth: Said) async throws {
    guard file.components.first?.string == "documents", let digest = file.stem.flatMap({ Digest($0) }) else { return }
    guard report.problems.contains(where: { $0.whatToDo.contains("reprocess") }) else {
      throw ProofFailure("nobody says how to restore the record: \(report.problems)")
    }
    let composition = try await Composition.open(place, workshop, clock: ProofClock())
    try await composition.run {
      let reply = try await composition.methods.reprocess(
        .init(ids: [digest.description]), composition.caller, Replies(wanted: false) { _ in })
      guard reply.failed == 0, try await composition.store.verify(progress: { _ in }).isSound else {
        throw ProofFailure("the record is not restored")
      }
      let pages = try await said(composition.store).records.mapValues(\.contents)
      guard pages == truth.records.mapValues(\.contents) else {
        throw ProofFailure("the record that was restored says something else")
      }
    }
  }

  private func said(_ store: FileStore) async throws -> Said {
    var records: [Digest: Record] = [:]
    for digest in try await store.digests { records[digest] = try? await store.record(digest) }
    return Said(totals: try await store.totals(), arrivals: try await store.arrivals(ArrivalQuery()), records: records)
  }

  private static func files(in directory: Directory, below path: FilePath = FilePath()) throws -> [FilePath] {
    try directory.names().sorted { $0.string < $1.string }.flatMap { name -> [FilePath] in
      let own = path.isEmpty ? name : path.pushing(name)
      if try directory.status(name).kind != .directory { return [own] }
      return try files(in: try directory.directory(name), below: own)
    }
  }
}
