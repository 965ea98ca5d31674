internal import Platform
internal import SystemPackage

/// What the kernel tells of a process: proc(5).
struct ProcessFigures {
  let pid: Int32

  /// Its share of the memory it uses (Pss of smaps_rollup), in MiB. Throws where the caller may not know.
  var share: Double {
    get throws {
      let rollup = Machine.contents("/proc/\(pid)/smaps_rollup")
      guard let line = rollup.split(separator: "\n").first(where: { $0.hasPrefix("Pss:") }),
        let kilobytes = line.split(separator: " ").dropFirst().first.flatMap({ Double($0) })
      else { throw BenchmarkError("The memory of process \(pid) cannot be read; try as root.") }
      return kilobytes / 1024
    }
  }

  /// The same as if it alone ran its program, of which `count` run: what of the program's file is in memory is all its
  /// own then. Libraries still count by their share.
  func share(amongst count: Int) throws -> Double {
    let suffix = "/\(name)"
    var isProgram = false
    var kilobytes = 0.0
    for line in Machine.contents("/proc/\(pid)/smaps").split(separator: "\n") {
      let words = line.split(separator: " ", omittingEmptySubsequences: true)
      guard let first = words.first else { continue }
      // A mapping begins with its addresses, the lines that follow it with a name and a colon.
      if !first.hasSuffix(":") {
        isProgram = line.hasSuffix(suffix)
      } else if isProgram, first == "Pss:", words.count > 1 {
        kilobytes += Double(words[1]) ?? 0
      }
    }
    return try share + kilobytes / 1024 * Double(count - 1)
  }

  /// The most of its memory that was ever resident (VmHWM of status), in MiB.
  var peak: Double {
    get throws {
      let status = Machine.contents("/proc/\(pid)/status")
      guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
        let kilobytes = line.split(whereSeparator: { " \t".contains($0) }).dropFirst().first.flatMap({ Double($0) })
      else { throw BenchmarkError("Process \(pid) has ended, or /proc does not tell its memory.") }
      return kilobytes / 1024
    }
  }

  /// The first fifteen letters of its program's name.
  var name: String { Machine.contents("/proc/\(pid)/comm").split(separator: "\n").first.map(String.init) ?? "?" }

  /// Its living children, whichever thread began them. A reader that has answered may wait to be reaped until the next.
  var children: [Int32] {
    get throws {
      try threads.flatMap { thread in
        Machine.contents("/proc/\(pid)/task/\(thread)/children").split(separator: " ").compactMap { Int32($0) }
      }.filter { !Machine.contents("/proc/\($0)/status").contains("State:\tZ") }
    }
  }

  /// How often each thread has been put to sleep or aside, by thread and name: each is at least one wake-up.
  var switches: [String: Int] {
    get throws {
      var found: [String: Int] = [:]
      for thread in try threads {
        var name = ""
        var count = 0
        for line in Machine.contents("/proc/\(pid)/task/\(thread)/status").split(separator: "\n") {
          let words = line.split(separator: "\t")
          guard words.count > 1 else { continue }
          if words[0] == "Name:" { name = String(words[1]) }
          if words[0].hasSuffix("ctxt_switches:") { count += Int(words[1]) ?? 0 }
        }
        found["\(name) \(thread)"] = count
      }
      return found
    }
  }

  private var threads: [String] { get throws { try Directory(FilePath("/proc/\(pid)/task")).names().map(\.string) } }
}
