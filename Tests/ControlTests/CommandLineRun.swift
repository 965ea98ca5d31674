internal import Glibc
internal import Platform
internal import SystemPackage
internal import Testing

/// One run of the built `vigilctl` as a process of its own, in a directory of its own.
struct CommandLineRun {
  let code: Int32
  let output: String
  let error: String

  /// Where SwiftPM puts executables: beside the test runner.
  static var tool: FilePath {
    get throws {
      var path = [CChar](repeating: 0, count: 4096)
      let count = readlink("/proc/self/exe", &path, path.count - 1)
      try #require(count > 0)
      return FilePath(platformString: path).removingLastComponent().appending("vigilctl")
    }
  }

  /// `arguments` are words of the shell; `prefix` stands before the command's name.
  init(_ arguments: String, in directory: FilePath, prefix: String = "", tool: FilePath? = nil) throws {
    let tool = try tool ?? CommandLineRun.tool
    let status = system(
      "cd '\(directory)' && env -u VIGIL_CONTROL \(prefix) '\(tool)' \(arguments) </dev/null >.out 2>.err")
    code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
    output = try CommandLineRun.text(directory.appending(".out"))
    error = try CommandLineRun.text(directory.appending(".err"))
  }

  static func text(_ path: FilePath) throws -> String {
    let file = try FileDescriptor.open(path, .readOnly)
    return try file.closeAfter {
      var bytes = [UInt8](repeating: 0, count: 1 << 20)
      let count = try bytes.withUnsafeMutableBytes { try file.read(into: $0) }
      return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
  }

  static func write(_ text: String, to path: FilePath) throws {
    let file = try FileDescriptor.open(
      path, .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite, .groupRead, .otherRead])
    try file.closeAfter { _ = try file.writeAll(text.utf8) }
  }
}
