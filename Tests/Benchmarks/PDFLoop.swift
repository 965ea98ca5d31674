internal import Glibc
internal import Platform
internal import SystemPackage

/// pdftotext over a folder of files, as many processes as cores; the text is thrown away.
struct PDFLoop {
  static let isInstalled = Executable.exists(at: "/usr/bin/pdftotext")

  private let arguments: [String]

  /// Of the files in `folder` of `directory`, where it leaves a list of them.
  init(over names: [FilePath], in folder: FilePath, of directory: Directory) throws {
    let paths = names.map { directory.path.pushing(folder).pushing($0).string + "\0" }.joined()
    try directory.open("list", flags: O_WRONLY | O_CREAT, mode: 0o600).write(all: Array(paths.utf8))
    arguments = [
      "-0", "-a", directory.path.appending("list").string, "-P", "\(ProcessSetup.processors)", "-I", "{}",
      "/usr/bin/pdftotext", "-q", "{}", "/dev/null",
    ]
  }

  /// Seconds from its start to its end. `started` is told the process that begins the others.
  func run(_ started: (Int32) throws -> Void = { _ in }) throws -> Double {
    let start = ContinuousClock.now
    let program = try Program("/usr/bin/xargs", arguments)
    try started(program.pid)
    let status = try program.wait()
    let took = start.duration(to: .now)
    // 123: some of them are no PDF.
    guard [0, 123].contains(status) else { throw BenchmarkError("xargs ended with status \(status).") }
    return took / .seconds(1)
  }
}
