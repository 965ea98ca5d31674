internal import Glibc

extension OwnedDescriptor {
  /// Writes all the bytes; write(2) may take them in parts.
  package borrowing func write(all bytes: [UInt8]) throws(SystemError) {
    try AtomicFile.write(bytes, to: raw)
  }

  /// Reads from the present offset to the end, but no more than `limit` bytes.
  package borrowing func read(limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: min(limit, 65_536))
    while bytes.count < limit {
      let file = raw
      let wanted = min(buffer.count, limit - bytes.count)
      let count = try Syscall.run("read") { Glibc.read(file, &buffer, wanted) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}
