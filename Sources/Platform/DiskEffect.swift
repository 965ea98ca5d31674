package import SystemPackage

/// What a system call is about to change on a disk, or to make durable: told to a `SyscallWitness`, and made only for
/// one. Descriptors are good for the length of the call; names are relative to their directory, and AT_FDCWD (-100)
/// stands for the working directory.
package enum DiskEffect: Sendable {
  /// open(2) that may make or empty a file.
  case open(directory: Int32, name: FilePath, flags: Int32, mode: UInt32)
  /// O_TMPFILE: a file without a name.
  case openUnnamed(directory: Int32, mode: UInt32)
  /// The bytes that are offered; the call's result says how many of them were taken. Without an offset they go to the
  /// file's own, or to its end (O_APPEND).
  case write(file: Int32, bytes: [UInt8], offset: Int64?)
  case truncate(file: Int32, size: Int64)
  /// FICLONE: the target has the source's content.
  case clone(source: Int32, target: Int32)
  /// fsync(2) and fdatasync(2), of files and directories.
  case sync(file: Int32)
  /// syncfs(2).
  case syncFileSystem(file: Int32)
  case linkUnnamed(file: Int32, directory: Int32, name: FilePath)
  case link(directory: Int32, name: FilePath, newDirectory: Int32, newName: FilePath)
  case rename(directory: Int32, name: FilePath, newDirectory: Int32, newName: FilePath)
  case remove(directory: Int32, name: FilePath)
  case makeDirectory(directory: Int32, name: FilePath, mode: UInt32)
  case removeDirectory(directory: Int32, name: FilePath)
  case setMode(directory: Int32, name: FilePath, mode: UInt32)
  case setOwner(directory: Int32, name: FilePath, user: UInt32, group: UInt32)
  case setTimes(file: Int32)
}
