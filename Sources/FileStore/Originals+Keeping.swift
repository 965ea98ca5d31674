internal import Glibc
internal import Model
internal import Platform
internal import Store
internal import Synchronization
internal import SystemPackage

/// How bytes come into the store: hashed while they are copied, and put under their digest.
extension Originals {
  private static let chunk = 256 << 10

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

  static func reading<Value>(_ body: () throws(SystemError) -> Value) throws(StoreError) -> Value {
    do throws(SystemError) { return try body() } catch { throw .unreadable(error.description) }
  }

  static func writing<Value: ~Copyable>(_ body: () throws(SystemError) -> Value) throws(StoreError) -> Value {
    do throws(SystemError) { return try body() } catch { throw StoreError(error) }
  }
}
