import Cage
import Glibc
import Model
import Platform
import Testing

extension Cage {
  /// Reads a document of this text, from a file of its own without a name.
  func read(
    _ text: String, limits: CageLimits = .forTests, child: (ChildHeader) throws -> Int32 = { _ in Document.nowhere }
  ) throws -> CageOutcome {
    let document = try Document(Array(text.utf8))
    return try read(document: document.file.raw, limits: limits, child: child)
  }

  static func started(_ executables: String..., recycle: Int = 1000) throws -> Cage {
    let cage = try Cage(executables: executables, recycle: recycle)
    try cage.start()
    return cage
  }

  /// Of the program that is asked first.
  var templatePID: Int32? { templatePIDs.first }

  /// The readers of the running template that have a document: in its process group, and under the filter.
  var readers: [Int32] { copies.filter(Cage.isLockedDown) }

  /// The copy that waits for the next document. Waits for it to be made.
  var spare: Int32 {
    while true {
      if let pid = copies.first(where: { Cage.isWaiting($0) }) { return pid }
      sched_yield()
    }
  }

  private var copies: [Int32] {
    guard let group = templatePID, let folder = opendir("/proc") else { return [] }
    defer { closedir(folder) }
    var found: [Int32] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if let pid = Int32(name), pid != group, getpgid(pid) == group { found.append(pid) }
    }
    return found
  }

  /// proc(5): the mode of seccomp is 2 under a filter.
  private static func isLockedDown(_ pid: Int32) -> Bool { status(of: pid).contains("Seccomp:\t2") }

  /// Asleep, and without a filter yet.
  private static func isWaiting(_ pid: Int32) -> Bool {
    let status = status(of: pid)
    return status.contains("State:\tS") && status.contains("Seccomp:\t0")
  }

  private static func status(of pid: Int32) -> String {
    String(decoding: (try? SmallFile.bytes(at: "/proc/\(pid)/status")) ?? [], as: UTF8.self)
  }
}

extension CageLimits {
  /// Generous in time, so that a loaded machine fails no test.
  static var forTests: CageLimits {
    var limits = CageLimits()
    limits.memory = 128 << 20
    limits.stall = .seconds(60)
    limits.total = .seconds(120)
    return limits
  }

  func with(_ change: (inout CageLimits) -> Void) -> CageLimits {
    var changed = self
    change(&changed)
    return changed
  }
}

extension CageOutcome {
  var reason: Reason? { if case .failed(let reason, _) = self { reason } else { nil } }
  var detail: String? { if case .failed(_, let detail) = self { detail } else { nil } }
  var contents: Contents? { if case .read(let contents) = self { contents } else { nil } }
}
