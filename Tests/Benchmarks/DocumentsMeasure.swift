internal import Control
internal import Glibc
internal import Model
internal import Platform
internal import SystemPackage

/// The real PDFs dropped at once, against pdftotext over them with as many processes as cores. Figures are seconds.
enum DocumentsMeasure {
  static func run(on bench: Workbench) throws -> [Row] {
    guard let corpus = getenv("VIGIL_CORPUS").map({ String(cString: $0) }), !corpus.isEmpty else {
      return [missing("skipped: VIGIL_CORPUS names no folder of documents")]
    }
    guard Executable.exists(at: "/usr/bin/pdftotext") else {
      return [missing("skipped: there is no pdftotext (Debian: poppler-utils)")]
    }
    let source = try Directory(FilePath(corpus).appending("ofsted/pdf"))
    let names = try source.names().filter { $0.string.hasSuffix(".pdf") }.sorted { $0.string < $1.string }
    let rivals = try bench.fresh("pdftotext")
    try copy(names, from: source, to: "batch", in: rivals)
    let list = rivals.path.appending("list")
    let paths = names.map { rivals.path.appending("batch").pushing($0).string + "\0" }.joined()
    try rivals.open("list", flags: O_WRONLY | O_CREAT, mode: 0o600).write(all: Array(paths.utf8))
    let arguments = [
      "-0", "-a", list.string, "-P", "\(ProcessSetup.processors)", "-I", "{}", "/usr/bin/pdftotext", "-q", "{}",
      "/dev/null",
    ]
    let (ours, rival) = try bench.alternate {
      let daemon = try MeasuredDaemon(on: bench)
      try copy(names, from: source, to: "batch", in: daemon.staging)
      try bench.settle()
      let took = try daemon.take("batch", count: names.count)
      bench.say("  \(try daemon.status.totals)")
      try daemon.end()
      return took
    } _: {
      try bench.settle()
      // 123: some of them are no PDF.
      return try Program.time("/usr/bin/xargs", arguments, accepting: [0, 123])
    }
    let ratio = ours.combined(with: rival, /)
    return [
      Row(
        subject: "\(names.count) real PDFs", ours: ours.text + " s", rival: "pdftotext \(rival.text) s",
        ratio: ratio.text, bar: "≤ 0.4", isMet: ratio.median <= 0.4)
    ]
  }

  private static func missing(_ why: String) -> Row { Row(subject: "real PDFs", bar: "≤ 0.4", notes: [why]) }

  private static func copy(
    _ names: [FilePath], from source: Directory, to folder: FilePath, in directory: Directory
  ) throws {
    try directory.makeDirectory(folder, mode: 0o700)
    let target = try directory.directory(folder)
    for name in names {
      let bytes = try source.open(name).read(limit: 1 << 30)
      try target.open(name, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600).write(all: bytes)
    }
  }
}
