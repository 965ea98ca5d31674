import Glibc
import SystemPackage

/// A sender: writes beside the spool and renames, with the C library's own calls, so that no witness sees it.
enum Dropping {
  static func drop(_ bytes: [UInt8], as name: FilePath, in incoming: FilePath) throws {
    var folder = FilePath(incoming.string)
    for component in name.removingLastComponent().components {
      folder.append(component)
      mkdir(folder.string, 0o770)
    }
    let temporary = incoming.appending(".new")
    let file = open(temporary.string, O_WRONLY | O_CREAT | O_TRUNC, 0o640)
    guard file >= 0 else { throw ProofFailure("a file cannot be dropped: \(errno)") }
    defer { close(file) }
    guard write(file, bytes, bytes.count) == bytes.count,
      Glibc.rename(temporary.string, incoming.pushing(name).string) == 0
    else { throw ProofFailure("a file cannot be dropped: \(errno)") }
  }
}
