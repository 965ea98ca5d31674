import Platform
import SystemPackage

/// Looks for words in the names and bytes of all files below a directory.
enum Remains {
  static func look(for words: [String], in root: FilePath) throws {
    try look(words.map { Array($0.utf8) }, try Directory(root))
  }

  private static func look(_ words: [[UInt8]], _ directory: Directory) throws {
    for name in try directory.names() {
      guard let status = try directory.statusIfPresent(name) else { continue }
      if words.contains(where: { name.bytes.contains($0) }) { throw ProofFailure("a name is left: \(name)") }
      if status.kind == .directory {
        try look(words, try directory.directory(name))
      } else {
        let bytes = try directory.open(name).read(limit: 1 << 28)
        if words.contains(where: { bytes.contains($0) }) { throw ProofFailure("words are left in \(name)") }
      }
    }
  }
}
