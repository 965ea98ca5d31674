internal import Glibc
internal import Model
internal import Platform
internal import SystemPackage

/// A path of the command line, with the bytes it was given in: Swift repairs arguments that are not UTF-8, but names on
/// Linux are bytes.
struct PathArgument {
  let path: FilePath

  /// `text` as the argument parser has it. What is not there as it stands may be a name as Vigil shows it, with `\xE9`
  /// for a byte that is no text.
  init(_ text: String) {
    let given = FilePath(bytes: PathArgument.bytes(text))
    if !PathArgument.exists(given), let name = SpoolName(escaped: text), !name.bytes.contains(0) {
      path = FilePath(bytes: name.bytes)
    } else {
      path = given
    }
  }

  /// The bytes of an argument, or of what stands behind an option's `=`.
  static func bytes(_ text: String) -> [UInt8] {
    let raw = rawArguments.first { String(decoding: $0, as: UTF8.self) == text }
    if let raw { return raw }
    let behind = rawArguments.lazy.compactMap { argument in
      argument.firstIndex(of: UInt8(ascii: "=")).map { Array(argument[($0 + 1)...]) }
    }
    return behind.first { String(decoding: $0, as: UTF8.self) == text } ?? Array(text.utf8)
  }

  var exists: Bool { PathArgument.exists(path) }

  /// Absolute, with the links of its folders followed, but not one at its end: that link itself may be asked about.
  var absolute: FilePath {
    let folder = path.removingLastComponent()
    guard let last = path.lastComponent,
      let resolved = (folder.isEmpty ? "." : folder).withPlatformString({ realpath($0, nil) })
    else { return path }
    defer { free(resolved) }
    return FilePath(platformString: resolved).appending(last)
  }

  private static func exists(_ path: FilePath) -> Bool {
    var status = stat()
    return path.withPlatformString { lstat($0, &status) } == 0
  }

  private static let rawArguments: [[UInt8]] = {
    // proc(5): the arguments, each with its NUL.
    guard let process = try? Directory("/proc/self"), let file = try? process.open("cmdline"),
      let bytes = try? file.read(limit: 4 << 20)
    else { return [] }
    return bytes.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
  }()
}
