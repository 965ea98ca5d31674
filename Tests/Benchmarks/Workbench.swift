internal import Glibc
internal import Platform
internal import SystemPackage

/// Where the measures work: fresh folders on one file system, all removed at the very end.
///
/// Nothing is deleted between measures, and every folder is begun in a part of the disk of its own where the file system
/// can (chattr(1), T): ext4 without a journal avoids the inodes of files deleted lately, so that whoever comes next in
/// the same part would pay for them.
final class Workbench {
  let root: Directory
  let programs: FilePath
  let rounds: Int
  private let parent: Directory
  private let name: FilePath
  private var count = 0

  init(below parent: FilePath, programs: FilePath, rounds: Int) throws {
    self.programs = programs
    self.rounds = rounds
    for program in ["vigild", "vigil-reader", "vigil-text-reader", "vigilctl"] {
      let path = programs.appending(program)
      guard Executable.exists(at: path.string) else {
        throw BenchmarkError("There is no program \(path); name their folder with --programs.")
      }
    }
    self.parent = try Directory.make(parent, mode: 0o755)
    name = FilePath("vigil-bench-\(ProcessIdentity.pid)")
    root = try Directory.make(parent.pushing(name), mode: 0o700)
    Workbench.spread(root.path)
  }

  /// Asks that folders below this one lie apart. Other file systems than ext4 need not know how.
  private static func spread(_ path: FilePath) { _ = try? Program("/usr/bin/chattr", ["+T", path.string]).wait() }

  /// A new, empty folder.
  func fresh(_ purpose: String) throws -> Directory {
    count += 1
    let name = FilePath("\(count)-\(purpose)")
    try root.makeDirectory(name, mode: 0o700)
    Workbench.spread(root.path.pushing(name))
    return try root.directory(name)
  }

  /// Writes back all that is dirty, so that nobody's clock runs for what was prepared.
  func settle() throws { try root.syncFileSystem() }

  /// Progress, for the person who waits.
  func say(_ text: String) { Workbench.say(text) }

  static func say(_ text: String) { _ = try? FileDescriptor.standardError.writeAll((text + "\n").utf8) }

  static func write(_ text: String, to path: FilePath) throws {
    let folder = path.removingLastComponent()
    guard let file = path.lastComponent else { throw BenchmarkError("\(path) is not a file's path.") }
    var new = try AtomicFile(in: Directory(folder.isEmpty ? "." : folder), mode: 0o644)
    try new.write(Array(text.utf8))
    try new.replace(in: Directory(folder.isEmpty ? "." : folder), as: FilePath(root: nil, components: file))
  }

  func clear() {
    do { try parent.removeTree(name) } catch { say("\(root.path) could not be removed: \(error.detail)") }
  }

  /// Runs `body` once a round; the two sides of a comparison take turns in being first.
  func alternate(_ ours: () throws -> Double, _ rival: () throws -> Double) throws -> (ours: Sample, rival: Sample) {
    var pairs: [(ours: Double, rival: Double)] = []
    for round in 0..<rounds {
      if round.isMultiple(of: 2) {
        let other = try rival()
        pairs.append((try ours(), other))
      } else {
        let own = try ours()
        pairs.append((own, try rival()))
      }
      if let last = pairs.last { say("  round \(round + 1): \(Figure(last.ours)) against \(Figure(last.rival))") }
    }
    return (Sample(pairs.map(\.ours)), Sample(pairs.map(\.rival)))
  }
}
