internal import CLinux
internal import Glibc
internal import SystemPackage

/// A walk through one directory's entries, a name at a time, with an offset of its own. Not for sharing.
package final class DirectoryScan {
  package struct Entry {
    package let name: [UInt8]
    /// What the file system says without a stat; nil where it does not say.
    package let kind: FileStatus.Kind?
  }

  private let stream: OpaquePointer

  package init(_ directory: Directory) throws(SystemError) {
    let raw = try Syscall.shim("openat", on: directory.path.string) {
      vigil_openat(directory.descriptor.raw, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    }
    guard let stream = fdopendir(raw) else {
      let errno = Errno(rawValue: Glibc.errno)
      _ = Glibc.close(raw)
      throw SystemError(call: "fdopendir", errno: errno, object: directory.path.string)
    }
    self.stream = stream
  }

  deinit { closedir(stream) }

  /// Nil at the end. `.` and `..` are left out.
  package func next() throws(SystemError) -> Entry? {
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw SystemError(call: "readdir", errno: Errno(rawValue: errno)) }
        return nil
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
          Array(
            UnsafeBufferPointer(
              start: bytes, count: strlen(UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self))))
        }
      }
      if name == [46] || name == [46, 46] { continue }
      let kind: FileStatus.Kind? =
        switch Int(entry.pointee.d_type) {
        case Int(DT_REG): .regular
        case Int(DT_DIR): .directory
        case Int(DT_LNK): .symbolicLink
        case Int(DT_UNKNOWN): nil
        default: .other
        }
      return Entry(name: name, kind: kind)
    }
  }
}
