import Glibc
import Platform
import SystemPackage

/// Makes a tree of an image.
enum DiskWriting {
  static func write(_ image: DiskImage, to root: FilePath) throws {
    let top = try Directory(root)
    // The mark of the run that was cut off is older than all that the run did.
    try image.walk { path, file, mode in
      if path.hasSuffix("store/running"), let file { try write(file.bytes, as: FilePath(path), mode: mode, in: top) }
      if file == nil { try top.makeDirectory(FilePath(path), mode: mode | 0o700) }
    }
    try image.walk { path, file, mode in
      guard let file else { return }
      if path.hasSuffix("store/running") { return }
      try write(file.bytes, as: FilePath(path), mode: mode, in: top)
    }
  }

  static func write(_ bytes: [UInt8], as name: FilePath, mode: UInt32, in directory: Directory) throws {
    let file = try directory.open(name, flags: O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600)
    try file.write(all: bytes)
    fchmod(file.raw, mode)
  }
}
