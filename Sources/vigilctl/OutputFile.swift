internal import Glibc
internal import Model
internal import Platform
internal import SystemPackage

/// A file that the caller names with `--output`. It appears whole or not at all, in the place of an older one.
struct OutputFile {
  private let directory: Directory
  private let name: FilePath

  /// `text` as the argument parser has it.
  init(_ text: String) throws {
    let path = FilePath(bytes: PathArgument.bytes(text))
    guard let last = path.lastComponent, last.kind == .regular else {
      throw Failure(Failure.usage, "--output names a file")
    }
    let folder = path.removingLastComponent()
    directory = try Directory(folder.isEmpty ? "." : folder)
    name = FilePath(root: nil, [last])
  }

  /// Lower case, without the dot.
  var ending: String { name.extension?.lowercased() ?? "" }

  func write(_ text: String) throws {
    var file = try AtomicFile(in: directory, mode: 0o666)
    try file.write(Array(text.utf8))
    try file.replace(in: directory, as: name)
  }

  /// For what writes to a path of its own: a temporary name beside it, renamed when the body has written it.
  func write(_ body: (FilePath) throws -> Void) throws {
    let temporary = FilePath(".vigilctl-\(String(Randomness.pair().0, radix: 16)).part")
    do {
      try body(directory.path.appending(temporary.components))
      try directory.rename(temporary, to: directory, as: name, replacing: true)
    } catch {
      try? directory.remove(temporary)
      throw error
    }
  }
}
