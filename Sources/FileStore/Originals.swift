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
  private struct Hold {
    var count = 0
    /// Whether this process wrote the file, or found it in use by a document.
    var isGood = false
    /// The kernel could not write the file back. It says so once and lets go of the bytes: only another copy will do.
    var lost: SystemError?
  }

  private static let chunk = 256 << 10

  private let directory: Directory
  private let holds = Mutex<[Digest: Hold]>([:])
  /// For the next original that is kept.
  let spare: SpareFile

  init(_ directory: Directory) {
    self.directory = directory
    spare = SpareFile(in: directory, mode: 0o400)
  }

  func keep(
    copying source: Int32, limit: Int64, isKnown: (Digest) throws(StoreError) -> Bool
  ) throws(StoreError) -> KeptOriginal {
    let size = try Originals.reading { () throws(SystemError) in try FileStatus.of(descriptor: source).size }
    guard size <= limit else { throw .tooLarge(limit: limit) }
    let capacity = Int(min(size + 1, Int64(Originals.chunk)))
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
    defer { buffer.deallocate() }
    // What fits into the buffer is hashed before anything is written: a duplicate then costs no file.
    let count = try Originals.fill(buffer, from: source, at: 0)
    if count < capacity {
      guard Int64(count) <= limit else { throw .tooLarge(limit: limit) }
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      return try shelve(ContentHash.of(bytes), size: Int64(count), isKnown: isKnown) { () throws(SystemError) in
        let file = try spare.take()
        try file.write(bytes)
        return file
      }
    }
    return try keepLarge(source, limit: limit, buffer: buffer, isKnown: isKnown)
  }

  private func keepLarge(
    _ source: Int32, limit: Int64, buffer: UnsafeMutableRawBufferPointer,
    isKnown: (Digest) throws(StoreError) -> Bool
  ) throws(StoreError) -> KeptOriginal {
    var file: AtomicFile? = try Originals.writing { () throws(SystemError) in try spare.take() }
    guard let target = file?.descriptor.raw else { throw .closed }
    // A clone is a snapshot: what is hashed is then the clone, whatever happens to the source.
    let isClone = FileSystem.clone(source, into: target)
    let hash = ContentHash()
    var size: Int64 = 0
    while true {
      let count = try Originals.fill(buffer, from: isClone ? target : source, at: size)
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      size += Int64(count)
      guard size <= limit else { throw .tooLarge(limit: limit) }
      hash.update(bytes)
      if !isClone { try Originals.writing { () throws(SystemError) in try OpenFile.write(bytes, to: target) } }
      if count < buffer.count { break }
    }
    return try shelve(hash.finish(), size: size, isKnown: isKnown) { () throws(SystemError) in
      guard let written = file.take() else { throw SystemError(call: "open", errno: .badFileDescriptor) }
      return written
    }
  }

  /// Takes a hold and puts the file in its place, unless a good one lies there.
  private func shelve(
    _ digest: Digest, size: Int64, isKnown: (Digest) throws(StoreError) -> Bool,
    file: () throws(SystemError) -> AtomicFile
  ) throws(StoreError) -> KeptOriginal {
    let name = StoreLayout.original(digest)
    let (isHeldGood, isLost) = holds.withLock { holds in
      var hold = holds[digest] ?? Hold()
      hold.count += 1
      holds[digest] = hold
      return (hold.isGood, hold.lost != nil)
    }
    var isGood = isHeldGood
    do {
      let lying = try Originals.writing { () throws(SystemError) in try directory.statusIfPresent(name) }
      if !isLost, let lying, lying.kind == .regular, lying.size == size {
        if !isGood { isGood = try isKnown(digest) }
        if isGood {
          markGood(digest)
          return KeptOriginal(digest: digest, size: size, isNew: false)
        }
      }
      var new = try Originals.writing(file)
      if try Originals.writing({ () throws(SystemError) in try new.publish(in: directory, as: name) }) {
        markGood(digest)
        return KeptOriginal(digest: digest, size: size, isNew: true)
      }
      return try supersede(digest, size: size, by: new, as: name)
    } catch {
      drop(digest)
      throw error
    }
  }

  /// Replaces a file that nobody vouches for. Under the lock, so that a copy which another arrival has committed
  /// meanwhile is not replaced by one that is not synced.
  private func supersede(
    _ digest: Digest, size: Int64, by file: consuming AtomicFile, as name: FilePath
  ) throws(StoreError) -> KeptOriginal {
    var new: AtomicFile? = consume file
    let result: Result<Bool, SystemError> = holds.withLock { holds in
      do throws(SystemError) {
        if holds[digest]?.isGood == true, try directory.status(name).size == size { return .success(false) }
        try new?.replace(in: directory, as: name)
        holds[digest]?.isGood = true
        holds[digest]?.lost = nil
        return .success(true)
      } catch { return .failure(error) }
    }
    let isNew = try Originals.writing { () throws(SystemError) in try result.get() }
    return KeptOriginal(digest: digest, size: size, isNew: isNew)
  }

  private func markGood(_ digest: Digest) {
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

  /// Reads until the buffer is full or the file ends.
  private static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from source: Int32, at offset: Int64
  ) throws(StoreError) -> Int {
    try reading { () throws(SystemError) in
      var filled = 0
      while filled < buffer.count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        let count = try Syscall.run("pread") { pread(source, rest.baseAddress, rest.count, Int(offset) + filled) }
        if count == 0 { break }
        filled += count
      }
      return filled
    }
  }

  private static func reading<Value>(_ body: () throws(SystemError) -> Value) throws(StoreError) -> Value {
    do throws(SystemError) { return try body() } catch { throw .unreadable(error.description) }
  }

  private static func writing<Value: ~Copyable>(_ body: () throws(SystemError) -> Value) throws(StoreError) -> Value {
    do throws(SystemError) { return try body() } catch { throw StoreError(error) }
  }
}
