internal import CLinux
internal import Glibc
package import SystemPackage

/// Copies between directories of our own. Nothing is synced.
package enum FileCopy {
  private static let chunk = 1 << 20

  /// Copies a regular file, whole or not at all, with the time of its change, in the place of one that has its name.
  /// With `limit`, only so many of its bytes. Shares extents where the file system can. Returns how many bytes it has.
  @discardableResult
  package static func copy(
    _ name: FilePath, from source: Directory, to target: Directory, mode: UInt32, limit: Int64? = nil
  ) throws(SystemError) -> Int64 {
    let input = try source.open(name, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    let status = try FileStatus.of(descriptor: input.raw)
    guard status.kind == .regular else { throw SystemError(call: "open", errno: .invalidArgument, object: name.string) }
    var copy = try AtomicFile(in: target, mode: mode)
    let output = copy.descriptor.raw
    var size = status.size
    if FileSystem.clone(input.raw, into: output) {
      if let limit, limit < size {
        size = limit
        try OpenFile.truncate(output, to: limit)
      }
    } else {
      size = 0
      while size < limit ?? .max {
        // A hole is not filled: anybody makes one of terabytes that takes no room.
        let data = OpenFile.data(in: input.raw, from: size)
        if data != size {
          size = min(data ?? max(status.size, size), limit ?? .max)
          try OpenFile.truncate(output, to: size)
          try OpenFile.seek(output, to: size)
          if data == nil { break }
          continue
        }
        let bytes = try input.read(limit: Int(min(Int64(chunk), (limit ?? .max) - size)))
        if bytes.isEmpty { break }
        try copy.write(bytes)
        size += Int64(bytes.count)
      }
    }
    try set(modified: status.modified, of: output)
    try copy.replace(in: target, as: name)
    return size
  }

  /// Copies the rest of `input` into a new file, which gets this time of change (nanoseconds since 1970). `goesOn` is asked
  /// after each mebibyte: if not, it is ECANCELED. Errors of `read` are the source's.
  package static func fill(
    _ copy: borrowing AtomicFile, from input: borrowing OwnedDescriptor, modified: Int64, goesOn: () -> Bool
  ) throws(SystemError) {
    if !FileSystem.clone(input.raw, into: copy.descriptor.raw) {
      while true {
        guard goesOn() else { throw SystemError(call: "copy", errno: .canceled) }
        let bytes = try input.read(limit: chunk)
        if bytes.isEmpty { break }
        try copy.write(bytes)
      }
    }
    try set(modified: modified, of: copy.descriptor.raw)
  }

  private static func set(modified: Int64, of file: Int32) throws(SystemError) {
    let moment = FileTime.time(modified)
    try Syscall.run("futimens") { futimens(file, [moment, moment]) }
  }

  /// Copies all regular files below, with their folders. What vanishes meanwhile is left out.
  package static func copyTree(from source: Directory, to target: Directory) throws(SystemError) {
    for name in try source.names() {
      guard let status = try source.statusIfPresent(name) else { continue }
      if status.kind == .directory {
        try target.makeDirectory(name, mode: 0o700)
        try copyTree(from: try source.directory(name), to: try target.directory(name))
      } else if status.kind == .regular {
        do throws(SystemError) { try copy(name, from: source, to: target, mode: 0o600) } catch {
          if error.errno != .noSuchFileOrDirectory { throw error }
        }
      }
    }
  }
}
