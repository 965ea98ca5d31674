import Cage
import Foundation
import Glibc
import Model
import Testing

@Suite("What the filter stops is stopped without it too")
struct UnfilteredTests {
  private static let folder = "/tmp/vigil-unfiltered-\(getpid())"
  private static let name = Array("vigil-\(getpid())".utf8)

  /// By Landlock, which knows more rights from version to version, and by the limits.
  @Test func allThatAReaderMayTry() throws {
    let chaos = try ChaosLink("without-seccomp")
    let cage = try Cage(executables: [chaos.path], required: false)
    try cage.start()
    defer { cage.stop() }
    try FileManager.default.createDirectory(atPath: Self.folder + "/folder", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: Self.folder) }
    try "text".write(toFile: Self.folder + "/file", atomically: false, encoding: .utf8)
    let listener = try listen()
    defer { close(listener) }
    let outcome = try cage.read("unfiltered \(getpid()) \(Self.folder)")
    let text = try #require(outcome.contents?.pages.first?.text, "\(outcome)")
    let found = Dictionary(
      uniqueKeysWithValues: text.split(separator: "\n").map { line in
        let words = line.split(separator: " ")
        return (String(words[0]), String(words[1]))
      })
    #expect(found["dumpable"] == "0")
    #expect(found["null"] == "true", "what it says as an error goes nowhere")
    #expect(found["dup"] == "\(EMFILE)")
    let version = try #require(found["landlock"].flatMap { Int($0) })
    let refused = [
      (1, EACCES, "read write list mkdir symlink rename unlink rmdir regular fifo socket character block exec"),
      (3, EACCES, "truncate"), (4, EACCES, "bind connect"), (5, EACCES, "ioctl"), (6, EPERM, "abstract signal"),
    ]
    for (first, error, attempts) in refused where version >= first {
      for attempt in attempts.split(separator: " ") { #expect(found[String(attempt)] == "\(error)", "\(attempt)") }
    }
  }

  /// At the abstract socket that the reader is to try.
  private func listen() throws -> Int32 {
    let made = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0[1...].copyBytes(from: Self.name) }
    let size = try #require(MemoryLayout.offset(of: \sockaddr_un.sun_path)) + 1 + Self.name.count
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(made, $0, socklen_t(size)) }
    }
    try #require(result == 0 && Glibc.listen(made, 1) == 0)
    return made
  }
}
