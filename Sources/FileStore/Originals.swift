internal import Glibc
internal import Model
internal import Platform
internal import Store
internal import Synchronization
internal import SystemPackage

/// The originals: written once, mode 0400, named by their digest, and never removed while anyone holds them.
///
/// What lies there from before this process is trusted only when a document refers to it: a crash may have left a name
/// without its bytes, and so such a file is replaced by the copy at hand.
final class Originals: Sendable {
  struct Hold {
    var count = 0
    /// Whether this process wrote the file, or found it in use by a document.
    var isGood = false
    /// The kernel could not write the file back. It says so once and lets go of the bytes: only another copy will do.
    var lost: SystemError?
  }

  let directory: Directory
  let holds = Mutex<[Digest: Hold]>([:])
  /// For the next original that is kept.
  let spare: SpareFile

  init(_ directory: Directory) {
    self.directory = directory
    spare = SpareFile(in: directory, mode: 0o400)
  }

  func markGood(_ digest: Digest) {
    holds.withLock {
      $0[digest]?.isGood = true
      $0[digest]?.lost = nil
    }
  }

  /// What lies there cannot be made durable any more: the next copy takes its place, and until then no sync succeeds.
  func lose(_ digest: Digest, _ error: SystemError) {
    holds.withLock {
      $0[digest]?.isGood = false
      $0[digest]?.lost = error
    }
  }

  /// Ends a hold and leaves the file where it is.
  func drop(_ digest: Digest) {
    holds.withLock { holds in
      guard var hold = holds[digest] else { return }
      hold.count -= 1
      holds[digest] = hold.count > 0 ? hold : nil
    }
  }

  /// Ends a hold, and removes the file if it was the last one and nothing refers to the digest. On an error the hold
  /// stays.
  func release(_ digest: Digest, isReferred: (Digest) throws(StoreError) -> Bool) throws(StoreError) {
    let result: Result<Void, StoreError> = holds.withLock { holds in
      guard var hold = holds[digest] else { return .success(()) }
      hold.count -= 1
      if hold.count > 0 {
        holds[digest] = hold
        return .success(())
      }
      do throws(StoreError) {
        if try !isReferred(digest) {
          try Originals.writing { () throws(SystemError) in try directory.remove(StoreLayout.original(digest)) }
        }
        holds[digest] = nil
        return .success(())
      } catch { return .failure(error) }
    }
    try result.get()
  }

  /// Removes the file unless anyone holds it.
  func removeUnheld(_ digest: Digest) throws(SystemError) {
    let result: Result<Void, SystemError> = holds.withLock { holds in
      guard holds[digest] == nil else { return .success(()) }
      do throws(SystemError) { return .success(try directory.removeIfPresent(StoreLayout.original(digest))) } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  /// Removes the bytes, whoever holds them: a holder finds them gone, and the next one brings its own.
  func erase(_ digest: Digest) throws(SystemError) {
    let result: Result<Void, SystemError> = holds.withLock { holds in
      holds[digest]?.isGood = false
      do throws(SystemError) { return .success(try directory.removeIfPresent(StoreLayout.original(digest))) } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  /// Whether the bytes that lie under the digest are its own.
  func isSound(_ digest: Digest) throws -> Bool {
    guard let descriptor = try open(digest) else { return false }
    let file = OwnedDescriptor(owning: descriptor)
    return try ContentHash.of(file).digest == digest
  }

  /// How many originals are held: documents on their way.
  var held: Int { holds.withLock { $0.count } }

  func isHeld(_ digest: Digest) -> Bool { holds.withLock { $0[digest] != nil } }

  /// Nil when there is none.
  func open(_ digest: Digest) throws(StoreError) -> Int32? {
    do throws(SystemError) {
      return try directory.open(StoreLayout.original(digest)).release()
    } catch {
      if error.errno == .noSuchFileOrDirectory { return nil }
      throw StoreError(error)
    }
  }

  /// Writes the content and its name to the disk. Once that failed it fails until there is another copy: the kernel would
  /// answer a second time that all is well.
  func sync(_ digest: Digest) throws(SystemError) {
    try check(digest)
    do throws(SystemError) {
      let file = try directory.open(StoreLayout.original(digest))
      try OpenFile.sync(file.raw)
      try directory.directory(StoreLayout.shelf(digest)).sync()
    } catch {
      lose(digest, error)
      throw error
    }
  }

  /// Throws when a sync of the document's bytes failed.
  func check(_ digest: Digest) throws(SystemError) {
    if let lost = holds.withLock({ $0[digest]?.lost }) { throw lost }
  }
}
