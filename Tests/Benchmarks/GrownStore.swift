internal import FileStore
internal import Glibc
internal import Model
internal import Platform
internal import Store
internal import SystemPackage

/// Makes a store of many documents as the daemon would have left it, through the daemon's own store: files, ledger and
/// index are laid out as a real one's of that size. No reader runs, which would take most of the time.
enum GrownStore {
  /// Commits on their way: two of the store's batches, so that syncs are shared and one is made ready beside the other.
  private static let atOnce = 512

  /// Blocks until the store is made and closed. `progress` is called now and then with how many there are.
  static func make(at path: FilePath, records count: Int, progress: @escaping @Sendable (Int) -> Void) throws {
    let executor = try BlockingExecutor("making", threads: 2)
    let ending = Monitor<Result<Void, any Error>?>(nil)
    Task(executorPreference: executor) {
      do {
        try await fill(path, count, progress)
        ending.update { $0 = .success(()) }
      } catch {
        ending.update { $0 = .failure(error) }
      }
    }
    try ending.wait { $0 }.get()
  }

  private static func fill(_ path: FilePath, _ count: Int, _ progress: @Sendable (Int) -> Void) async throws {
    let store = try FileStore.open(directory: path)
    defer { store.close() }
    let file = try Directory(path.removingLastComponent()).open("made", flags: O_RDWR | O_CREAT, mode: 0o600)
    // None is younger than a day, as few are in a store that has grown.
    let end = Timestamp(microseconds: SystemClock.now()).adding(seconds: -86_400)
    let step = max(1, count / 10)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<count {
        if number >= atOnce { try await group.next() }
        let document = MadeDocument(number, of: count, until: end)
        try OpenFile.truncate(file.raw, to: 0)
        try OpenFile.write(Array(document.text.utf8), to: file.raw, at: 0)
        let original = try store.keep(copying: file.raw, limit: .max)
        group.addTask { try await store.commit(document.commit(original)) }
        if (number + 1).isMultiple(of: step) { progress(number + 1) }
      }
      try await group.waitForAll()
    }
  }
}
