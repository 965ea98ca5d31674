import Cage
import Glibc
import Model
import Testing

@Suite("Nothing leads out of a cage")
struct EscapeTests {
  @Test(arguments: [
    ("open", "openat"), ("connect", "socket"), ("fork", "clone"), ("trace", "prctl"), ("exec", "execve"),
    ("write", "write"), ("kill", "kill"), ("execute", "mmap"), ("signal", "rt_sigaction"), ("look", "access"),
    ("duplicate", "dup"), ("peek", "ptrace"),
  ])
  func anAttemptIsStoppedAndReported(document: String, call: String) throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    let outcome = try cage.read(document)
    #expect(outcome == .failed(.readerViolation, detail: "a forbidden system call: \(call)"))
    #expect(try cage.read("next").contents != nil)
  }

  @Test func aReaderHasNothingButItsDocumentAndItsReply() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    var status = ""
    var descriptors: [String] = []
    _ = try cage.read("wait", limits: .forTests.with { $0.stall = .milliseconds(200) }) { _ in
      guard let reader = cage.readers.first else { return Document.nowhere }
      status = text("/proc/\(reader)/status") + "\n" + text("/proc/\(reader)/oom_score_adj")
      descriptors = entries("/proc/\(reader)/fd")
      return Document.nowhere
    }
    #expect(status.contains("NoNewPrivs:\t1"))
    #expect(status.contains("Seccomp:\t2"))
    #expect(status.contains("CapEff:\t0000000000000000"))
    #expect(status.contains("Threads:\t1"))
    #expect(status.hasSuffix("\n1000\n"))
    // Only root may look at the descriptors of a process that is not dumpable.
    if geteuid() == 0 { #expect(descriptors.sorted() == ["0", "1", "2"]) }
  }

  private func text(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  private func entries(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}
