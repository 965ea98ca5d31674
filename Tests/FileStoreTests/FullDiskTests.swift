internal import FileStore
internal import Glibc
internal import Model
internal import Platform
internal import Store
internal import StoreConformance
internal import SystemPackage
internal import Testing

/// A full disk, with a real small file system: mounting one needs root.
@Suite struct FullDiskTests {
  @Test(.enabled(if: getuid() == 0, "skipped: mounting a small tmpfs needs root"))
  func fullDiskIsSaidAndHeals() async throws {
    let place = try TemporaryStore()
    let mount = place.path.appending("small")
    try #require(mkdir(mount.string, 0o700) == 0)
    try #require(Mount.tmpfs(mount.string, size: "6m"), "a tmpfs could not be mounted")
    defer { Mount.remove(mount.string) }
    let store = try FileStore.open(directory: mount.appending("store"))
    var stored = 0
    var error: StoreError?
    while error == nil, stored < 1000 {
      do {
        try await keep(text(stored), number: stored, in: store)
        stored += 1
      } catch let failure as StoreError { error = failure }
    }
    #expect(error == .full)
    #expect(stored > 3)
    // What was said to be kept is; questions are answered. The index may not have had room for the very last.
    let totals = try await store.totals()
    #expect((stored - 1...stored).contains(totals.stored))
    store.close()

    #expect(Mount.grow(mount.string, size: "64m"))
    let again = try FileStore.open(directory: mount.appending("store"))
    defer { again.close() }
    #expect(try await again.totals().stored == stored)
    try await keep(text(stored), number: stored, in: again)
    let report = try await again.verify { _ in }
    #expect(report.problems.allSatisfy { $0.what.contains("belongs to no document") })
    #expect(try await again.totals().stored == stored + 1)
  }

  /// Without closing the store: the same one goes on when there is space again.
  @Test(.enabled(if: getuid() == 0, "skipped: mounting a small tmpfs needs root"))
  func openStoreHealsByItself() async throws {
    let place = try TemporaryStore()
    let mount = place.path.appending("small")
    try #require(mkdir(mount.string, 0o700) == 0)
    try #require(Mount.tmpfs(mount.string, size: "24m"), "a tmpfs could not be mounted")
    defer { Mount.remove(mount.string) }
    let store = try FileStore.open(directory: mount.appending("store"))
    defer { store.close() }
    try await keep("Before", number: 0, in: store)
    let ballast = mount.appending("ballast")
    try fill(ballast)
    var refused = 0
    for number in 1...8 {
      do { try await keep(text(number), number: number, in: store) } catch StoreError.full { refused += 1 }
    }
    #expect(refused > 0)
    try #require(unlink(ballast.string) == 0)
    for number in 1...8 { try await keep(text(number), number: number, in: store) }
    let totals = try await store.totals()
    #expect(totals.stored == 9)
    #expect(totals.balance)
    let report = try await store.verify { _ in }
    #expect(report.isSound, "\(report.problems)")
  }

  private func text(_ number: Int) -> String {
    "Document \(number) " + String(repeating: "council \(number &* 7919) ", count: 4000)
  }

  private func keep(_ text: String, number: Int, in store: FileStore) async throws {
    let kept = try Samples.keep(Array(text.utf8), in: store)
    do {
      try await store.commit(Samples.commit(Samples.origin(number), kept, Samples.contents([text])))
    } catch {
      try store.release(kept)
      throw error
    }
  }

  private func fill(_ path: FilePath) throws {
    let file = open(path.string, O_WRONLY | O_CREAT, 0o600)
    try #require(file >= 0)
    defer { _ = Glibc.close(file) }
    let bytes = [UInt8](repeating: 1, count: 4096)
    while write(file, bytes, bytes.count) > 0 {}
  }
}
