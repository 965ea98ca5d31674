import Glibc
import Platform

/// An unnamed file that holds the given bytes.
struct Document: ~Copyable {
  let file: OwnedDescriptor

  static let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)

  init(_ bytes: [UInt8] = []) throws {
    let raw = try Syscall.run("mkstemp") {
      var name = Array("/tmp/vigil-cage-test.XXXXXX".utf8CString)
      defer { unlink(name) }
      return mkstemp(&name)
    }
    try bytes.withUnsafeBytes { try OpenFile.write($0, to: raw) }
    file = OwnedDescriptor(owning: raw)
  }

  var bytes: [UInt8] {
    let size = Int(lseek(file.raw, 0, SEEK_END))
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = pread(file.raw, buffer.baseAddress, size, 0)
    }
  }
}
