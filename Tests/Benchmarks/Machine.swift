internal import Glibc
internal import Platform
internal import SystemPackage

/// What the figures were taken on.
struct Machine: CustomStringConvertible {
  let description: String

  init(measuring directory: FilePath) throws {
    let kernel = Machine.contents("/proc/sys/kernel/osrelease").prefix { $0 != "\n" }
    let model =
      Machine.contents("/proc/cpuinfo").split(separator: "\n").first { $0.hasPrefix("model name") }?
      .split(separator: ": ").last.map(String.init) ?? "unknown processor"
    description =
      "\(ProcessSetup.processors) × \(model), Linux \(kernel), \(Machine.fileSystem(of: directory)), "
      + "load before all \(Machine.load)."
  }

  /// The load average of the last minute.
  static var load: Figure {
    var average = 0.0
    return Figure(getloadavg(&average, 1) == 1 ? average : .nan)
  }

  /// The whole of a file of /proc; empty where it cannot be read.
  static func contents(_ path: String) -> String {
    guard let folder = try? Directory(FilePath(path).removingLastComponent()),
      let name = FilePath(path).lastComponent, let file = try? folder.open(FilePath(root: nil, components: name)),
      let bytes = try? file.read(limit: 16 << 20)
    else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Type and options of the mount whose mount point is the longest that leads to the directory: proc_pid_mountinfo(5).
  private static func fileSystem(of directory: FilePath) -> String {
    var best = (length: -1, text: "unknown file system")
    for line in contents("/proc/self/mountinfo").split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 6, let dash = fields.firstIndex(of: "-"), dash + 3 < fields.count else { continue }
      let point = FilePath(String(fields[4]))
      if directory.starts(with: point), point.length >= best.length {
        best = (point.length, "\(fields[dash + 1]) (\(fields[5]),\(fields[dash + 3]))")
      }
    }
    return best.text
  }
}
