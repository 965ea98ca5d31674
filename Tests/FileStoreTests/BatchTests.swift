internal import Hostility
internal import Model
internal import Platform
internal import Store
internal import StoreConformance
internal import Synchronization
internal import SystemPackage
internal import Testing

@testable internal import FileStore

/// What is on the disk when commits are answered, alone and in one batch, and what is not told when the disk refuses.
@Suite("Commits alone and together", .serialized)
struct BatchTests {
  private let place: TemporaryStore
  private let store: FileStore

  init() throws {
    place = try TemporaryStore()
    store = try place.open()
  }

  /// So many documents, kept and not committed.
  private func kept(_ count: Int) throws -> [Commit] {
    try (1...count).map { number in
      let text = "Letter \(number)"
      return Samples.commit(
        Samples.origin(number), try Samples.keep(Array(text.utf8), in: store), Samples.contents([text]))
    }
  }

  /// Commits all of them in one batch, whatever else the machine does: the store's thread is kept until they wait.
  private func together(_ commits: [Commit]) async throws -> [Result<Committed, StoreError>] {
    let waiting = Monitor(0)
    try #require(store.committer.submit(.alone { waiting.wait { $0 == commits.count ? () : nil } }))
    return await withTaskGroup(of: Result<Committed, StoreError>.self) { [committer = store.committer] group in
      for commit in commits {
        group.addTask {
          await withCheckedContinuation { answer in
            let pending = PendingCommit(
              commit, lines: commit.entries.map { LedgerLine.encode($0) },
              record: commit.record.flatMap { try? Records.encode($0) }, answer: answer)
            if !committer.submit(.commit(pending)) { answer.resume(returning: .failure(.closed)) }
            waiting.update { $0 += 1 }
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
  }

  @Test func manyAreOnTheDiskTogether() async throws {
    let commits = try kept(40)
    try await SyncWitness.watching { witness in
      for result in try await together(commits) { _ = try result.get() }
      #expect(witness.open == [])
      // Of all that a line of the ledger speaks of, nothing is left to write when it is.
      let before = try #require(witness.open(before: "sync", "00000001.jsonl"))
      #expect(before.filter { !$0.contains("00000001.jsonl") } == [])
    }
    #expect(try await store.verify { _ in }.isSound)
    store.close()
  }

  /// One that was not begun before, because another was on its way.
  @Test func aLoneOneIs() async throws {
    let commits = try kept(3)
    try await SyncWitness.watching { witness in
      for commit in commits {
        try await store.commit(commit)
        #expect(witness.unsynced == [])
      }
    }
    store.close()
  }

  @Test func theSameBytesTwiceInOneBatchAreOneDocument() async throws {
    let commits = try [1, 2].map { number in
      Samples.commit(
        Samples.origin(number), try Samples.keep(Array("A letter".utf8), in: store), Samples.contents(["A letter"]))
    }
    let committed = try await together(commits).map { try $0.get() }
    #expect(committed.flatMap(\.duplicates).count == 1, "its sender is told")
    let totals = try await store.totals()
    #expect(totals.stored == 1 && totals.duplicates == 1)
    #expect(try await store.verify { _ in }.isSound)
    store.close()
  }

  @Test("The kernel says once that it could not write a file system back: all of the batch is brought again")
  func aSyncOfManyThatFailedIsNotBelievedTheNextTime() async throws {
    let commits = try kept(5)
    Interception.set(RefusedOnce("syncfs"))
    defer { Interception.set(nil) }
    for result in try await together(commits) { #expect(throws: StoreError.self) { _ = try result.get() } }
    for result in try await together(commits) { #expect(throws: StoreError.self) { _ = try result.get() } }
    for commit in commits { try store.release(try #require(commit.original)) }
    for result in try await together(try kept(5)) { _ = try result.get() }
    #expect(try await store.verify { _ in }.isSound)
    store.close()
  }

  @Test func nobodyIsToldOfACommitThatTheDiskRefuses() async throws {
    var commit = try #require(try kept(1).first)
    let told = Mutex(0)
    commit.durable = { _ in told.withLock { $0 += 1 } }
    Interception.set(RefusedOnce("fdatasync", below: "ledger"))
    defer { Interception.set(nil) }
    let refused = commit
    await #expect(throws: StoreError.self) { try await store.commit(refused) }
    #expect(told.withLock(\.self) == 0)
    try await store.commit(commit)
    #expect(told.withLock(\.self) == 1)
    store.close()
  }
}
