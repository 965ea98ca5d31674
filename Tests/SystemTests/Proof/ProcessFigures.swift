import Foundation
import Glibc

/// What a process holds at a moment, from proc(5).
struct ProcessFigures: CustomStringConvertible {
  let descriptors: Int
  /// Its share of memory, in KiB: pages that others map too count in part.
  let memory: Int
  let children: Int
  /// The most memory that it had at any time, in KiB.
  let peak: Int

  init(of pid: Int32) throws {
    descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/fd").count
    memory = try Self.number("Pss:", in: "/proc/\(pid)/smaps_rollup")
    peak = try Self.number("VmHWM:", in: "/proc/\(pid)/status")
    children = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task").reduce(0) { count, task in
      let text = (try? String(contentsOfFile: "/proc/\(pid)/task/\(task)/children", encoding: .utf8)) ?? ""
      return count + text.split(separator: " ").count
    }
  }

  private static func number(_ key: String, in path: String) throws -> Int {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let words = lines.first { $0.hasPrefix(key) }?.split { $0.isWhitespace }.dropFirst()
    return words?.first.flatMap { Int($0) } ?? 0
  }

  var description: String { "\(memory / 1024) MiB, \(descriptors) descriptors, \(children) children" }
}
