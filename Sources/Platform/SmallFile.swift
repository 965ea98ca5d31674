internal import CLinux
internal import Glibc
internal import SystemPackage

/// Files that an administrator keeps and that are read as a whole: links on the way to them are followed.
package enum SmallFile {
  /// EFBIG above this.
  private static let limit = 8 << 20

  package static func bytes(at path: String) throws(SystemError) -> [UInt8] {
    let file = OwnedDescriptor(
      owning: try Syscall.shim("open", on: path) { vigil_openat(AT_FDCWD, path, O_RDONLY | O_CLOEXEC | O_NOCTTY, 0) })
    let bytes = try file.read(limit: limit + 1)
    guard bytes.count <= limit else { throw SystemError(call: "read", errno: .fileTooLarge, object: path) }
    return bytes
  }
}
