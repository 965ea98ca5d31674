internal import Glibc
internal import Platform
internal import Store
internal import SystemPackage

/// The exclusive lock on a store (flock(2)): given back by the kernel when its holder ends, however it ends.
///
/// The locked file lies in a folder `lock`. In stores of format 1 `lock` was itself the file: a program of that time opens
/// it for writing before it does anything else, and so goes no further where it is a folder ("Is a directory").
struct StoreLock: ~Copyable, Sendable {
  private static let folder: FilePath = "lock"
  private static let file: FilePath = "lock/holder"

  private let descriptor: OwnedDescriptor

  /// Throws `.locked` when another process, or another store of this one, has it.
  init(in root: Directory) throws(StoreError) {
    let result = StoreLock.take(in: root)
    switch consume result {
    case .success(let file): descriptor = file
    case .failure(let error):
      throw error.errno == .wouldBlock ? .locked(StoreLock.holder(in: root)) : StoreError(error)
    }
    let text = Array("\(getpid())\n".utf8)
    try? OpenFile.truncate(descriptor.raw, to: 0)
    try? OpenFile.write(text, to: descriptor.raw, at: 0)
  }

  /// Unlocked rather than only closed: a child that was being started meanwhile has the descriptor until it executes its
  /// program, and the lock with it.
  deinit { flock(descriptor.raw, LOCK_UN) }

  private static func take(in root: Directory) -> Result<OwnedDescriptor, SystemError> {
    do throws(SystemError) {
      if try root.statusIfPresent(folder)?.kind != .directory {
        // Held until the folder is there: nobody of format 1 comes between.
        let former = try lock(folder, in: root)
        try root.remove(folder)
        try root.makeDirectory(folder, mode: 0o700)
        try root.sync()
        let file = try lock(file, in: root)
        _ = consume former
        return .success(file)
      }
      return .success(try lock(file, in: root))
    } catch { return .failure(error) }
  }

  private static func lock(_ name: FilePath, in root: Directory) throws(SystemError) -> OwnedDescriptor {
    let file = try root.open(name, flags: O_RDWR | O_CREAT, mode: 0o600)
    try Syscall.run("flock") { flock(file.raw, LOCK_EX | LOCK_NB) }
    return file
  }

  private static func holder(in root: Directory) -> String {
    var buffer = [UInt8](repeating: 0, count: 20)
    let name = (try? root.status(folder).kind) == .directory ? file : folder
    guard let file = try? root.open(name) else { return "another process" }
    let count = pread(file.raw, &buffer, buffer.count, 0)
    let digits = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).prefix { $0.isNumber }
    return digits.isEmpty ? "another process" : "process \(digits)"
  }
}
