internal import CLinux
internal import Glibc

/// What is done to an open file by its number, which stays the caller's: writing, cutting and making durable.
///
/// A sync that failed must not be taken for done when the next one succeeds: the kernel reports what it could not write
/// back once, and lets go of it (fsync(2), notes). Whoever needs the bytes writes them again, to another file or over the
/// same ones.
package enum OpenFile {
  /// write(2) until nothing is left. On an error some of the bytes may have been written.
  package static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) throws(SystemError) {
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
      let written = try Syscall.run("write", doing: .write(file: file, bytes: Array(rest), offset: nil)) {
        Glibc.write(file, start, rest.count)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
    }
  }

  /// pwrite(2) until nothing is left.
  package static func write(_ bytes: [UInt8], to file: Int32, at offset: Int64) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let place = offset + Int64(written)
      written += try Syscall.run(
        "pwrite", doing: .write(file: file, bytes: Array(bytes[written...]), offset: place)
      ) {
        bytes.withUnsafeBytes {
          pwrite(file, $0.baseAddress?.advanced(by: written), $0.count - written, Int(place))
        }
      }
    }
  }

  /// Writes content and inode to the disk (fsync(2)).
  package static func sync(_ file: Int32) throws(SystemError) {
    try Syscall.run("fsync", doing: .sync(file: file)) { fsync(file) }
  }

  /// Writes the content to the disk, and what is needed to find it (fdatasync(2)).
  package static func syncData(_ file: Int32) throws(SystemError) {
    try Syscall.run("fdatasync", doing: .sync(file: file)) { fdatasync(file) }
  }

  package static func truncate(_ file: Int32, to size: Int64) throws(SystemError) {
    try Syscall.run("ftruncate", doing: .truncate(file: file, size: size)) { ftruncate(file, Int(size)) }
  }

  /// Where the next bytes are that are no hole, at or after the file's offset, which is set to it (lseek(2), SEEK_DATA). Nil
  /// where there are none. A file system that knows no holes has bytes everywhere.
  static func data(in file: Int32, from offset: Int64) -> Int64? {
    let found = lseek(file, Int(offset), VIGIL_SEEK_DATA)
    return found >= 0 ? Int64(found) : errno == ENXIO ? nil : offset
  }

  static func seek(_ file: Int32, to offset: Int64) throws(SystemError) {
    try Syscall.run("lseek") { lseek(file, Int(offset), SEEK_SET) }
  }

  /// Says when the file was read and changed, in nanoseconds since 1970; nil for now.
  package static func setTimes(of file: Int32, to moment: Int64?) throws(SystemError) {
    let times = moment.map { [timespec](repeating: FileTime.time($0), count: 2) }
    try Syscall.run("futimens", doing: .setTimes(file: file)) {
      times.map { futimens(file, $0) } ?? futimens(file, nil)
    }
  }
}
