internal import Control
internal import SystemPackage

/// The real PDFs dropped at once, against pdftotext over them with as many processes as cores. Figures are seconds.
enum DocumentsMeasure {
  static func run(on bench: Workbench) throws -> [Row] {
    guard let documents = try RealDocuments() else {
      return [missing("skipped: VIGIL_CORPUS names no folder of documents")]
    }
    guard PDFLoop.isInstalled else { return [missing("skipped: there is no pdftotext (Debian: poppler-utils)")] }
    let names = documents.names
    let rivals = try bench.fresh("pdftotext")
    try documents.copy(to: "batch", in: rivals)
    let loop = try PDFLoop(over: names, in: "batch", of: rivals)
    let (ours, rival) = try bench.alternate {
      let daemon = try MeasuredDaemon(on: bench)
      try documents.copy(to: "batch", in: daemon.staging)
      try bench.settle()
      let took = try daemon.take("batch", count: names.count)
      bench.say("  \(try daemon.status.totals)")
      try daemon.end()
      return took
    } _: {
      try bench.settle()
      return try loop.run()
    }
    let ratio = ours.combined(with: rival, /)
    return [
      Row(
        subject: "\(names.count) real PDFs", ours: ours.text + " s", rival: "pdftotext \(rival.text) s",
        ratio: ratio.text, bar: "≤ 0.4", isMet: ratio.median <= 0.4)
    ]
  }

  private static func missing(_ why: String) -> Row { Row(subject: "real PDFs", bar: "≤ 0.4", notes: [why]) }
}
