internal import Glibc
internal import Hostility
internal import Model
internal import Platform
internal import Store
internal import SystemPackage
internal import Testing

@testable internal import FileStore

/// An original is written by one of those who bring its bytes, and stays the one that was synced.
@Suite("The same bytes from several arrivals", .serialized)
final class HoldsTests {
  private let place: TemporaryStore
  private let layout: StoreLayout
  private let originals: Originals
  private let source: OwnedDescriptor

  init() throws {
    place = try TemporaryStore()
    layout = try StoreLayout(making: place.path.appending("store"))
    originals = Originals(layout.originals)
    source = try Directory(place.path).open("source", flags: O_RDWR | O_CREAT, mode: 0o600)
    try source.write(all: Array("A letter".utf8))
  }

  private func keep(isKnown: (Digest) throws(StoreError) -> Bool = { _ in false }) throws -> KeptOriginal {
    try originals.keep(copying: source.raw, limit: .max, isKnown: isKnown)
  }

  /// A file that a crash has left: nobody vouches for it.
  private func leaveUnknown() throws {
    originals.drop(try keep().digest)
  }

  @Test func whatThisRunWroteIsNotWrittenAgain() async throws {
    try await SyncWitness.watching { witness in
      let first = try keep()
      #expect(first.isNew)
      try originals.sync(first.digest)
      let second = try keep { _ in
        Issue.record("the hold says it")
        return false
      }
      #expect(!second.isNew && witness.open == [])
    }
  }

  /// It had asked before the other one wrote its copy, which is committed by now.
  @Test func aSyncedCopyIsNotReplacedByOneThatIsNot() async throws {
    try leaveUnknown()
    try await SyncWitness.watching { witness in
      let slow = try keep { digest in
        do {
          let quick = try keep()
          #expect(quick.isNew)
          try originals.sync(digest)
        } catch { Issue.record(error) }
        return false
      }
      #expect(!slow.isNew && witness.open.filter { $0.contains("\(slow.digest)") } == [])
    }
  }

  @Test func whatIsHeldIsNotRemoved() throws {
    let kept = try keep()
    try originals.removeUnheld(kept.digest)
    #expect(try originals.isSound(kept.digest))
    originals.drop(kept.digest)
    try originals.removeUnheld(kept.digest)
    #expect(try !originals.isSound(kept.digest))
  }

  /// Though a document refers to it: somebody cut it short, or put a link in its place that is as long as the letter.
  @Test(arguments: [true, false]) func whatIsNotTheFileIsReplaced(isLink: Bool) throws {
    let digest = try keep().digest
    originals.drop(digest)
    let name = StoreLayout.original(digest)
    try layout.originals.remove(name)
    if isLink {
      let path = place.path.appending("store/originals").pushing(name).string
      try #require(symlink("12345678", path) == 0)
    } else {
      try layout.originals.open(name, flags: O_WRONLY | O_CREAT, mode: 0o400).write(all: [65])
    }
    let kept = try keep { _ in true }
    #expect(kept.isNew)
    #expect(try originals.isSound(digest))
  }
}
