import Platform
import SystemPackage

/// The index's files as they are at a moment in which nothing is written.
struct IndexFiles: Sendable {
  private static let names = ["index.sqlite", "index.sqlite-wal"]
  private var files: [String: [UInt8]] = [:]

  /// None.
  init() {}

  init(_ store: FilePath) throws {
    let directory = try Directory(store)
    for name in IndexFiles.names where try directory.statusIfPresent(FilePath(name)) != nil {
      files[name] = try directory.open(FilePath(name)).read(limit: 1 << 28)
    }
  }

  func write(to store: FilePath, isTorn: Bool) throws {
    let directory = try Directory(store)
    for (name, bytes) in files {
      let part = isTorn ? bytes.count * 5 / 8 : bytes.count
      try DiskWriting.write(Array(bytes.prefix(part)), as: FilePath(name), mode: 0o600, in: directory)
    }
  }
}
