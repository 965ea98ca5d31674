internal import FileStore
internal import Glibc
internal import Model
internal import Platform
internal import Store
internal import StoreConformance
internal import SystemPackage
internal import Testing

/// A lone document finds the files of its original and its record begun.
@Suite struct SpareFileTests {
  /// The files below `place` that this process has open and that have no name, as proc(5) tells them.
  private func unnamed(below place: TemporaryStore) throws -> [FileStatus] {
    try Directory("/proc/self/fd").names().compactMap { name in
      var target = [CChar](repeating: 0, count: 1024)
      let length = readlink("/proc/self/fd/\(name)", &target, target.count - 1)
      guard length > 0, let number = Int32(name.string) else { return nil }
      let path = String(decoding: target[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard path.hasPrefix(place.path.string), path.hasSuffix(" (deleted)") else { return nil }
      return try FileStatus.of(descriptor: number)
    }
  }

  @Test func theNextOriginalIsTheFileThatWaited() async throws {
    let place = try TemporaryStore()
    let store = try place.open()
    defer { store.close() }
    #expect(try unnamed(below: place).isEmpty)
    try await Samples.store(Samples.origin(1), text: ["Alone"], in: store)
    // Ends behind what the store does when nobody waits.
    _ = try await store.verify { _ in }
    let waiting = try unnamed(below: place)
    #expect(waiting.map(\.permissions).sorted() == [0o400, 0o600] && waiting.allSatisfy { $0.size == 0 })
    let kept = try Samples.keep(Array("The next one".utf8), in: store)
    do {
      let file = OwnedDescriptor(owning: try #require(try store.open(original: kept.digest)))
      let status = try FileStatus.of(descriptor: file.raw)
      #expect(waiting.contains { $0.isSameFile(as: status) } && status.size == 12 && status.permissions == 0o400)
    }
    try store.release(kept)
    _ = try await store.verify { _ in }
    #expect(try unnamed(below: place).isEmpty)
  }

  @Test func aClosedStoreHoldsNone() async throws {
    let place = try TemporaryStore()
    do {
      let store = try place.open()
      try await Samples.store(Samples.origin(1), text: ["Alone"], in: store)
      store.close()
    }
    #expect(try unnamed(below: place).isEmpty)
  }
}
