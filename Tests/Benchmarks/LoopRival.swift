internal import SystemPackage

/// pdftotext in a loop, which watches nothing and keeps nothing.
struct LoopRival: Rival {
  let name = "pdftotext"
  let promise = """
    as many processes as cores over a list of the files, until the last ends; nothing is watched or kept, the text is \
    thrown away, and what is no PDF is not read
    """

  var missing: String? { PDFLoop.isInstalled ? nil : "poppler-utils" }

  func takes(_ work: RivalWork) -> Bool {
    if case .documents = work { true } else { false }
  }

  func run(_ work: RivalWork, on bench: Workbench) throws -> RivalOutcome {
    let room = try bench.fresh("pdftotext")
    let loop = try PDFLoop(over: work.fill("batch", in: room), in: "batch", of: room)
    try bench.settle()
    var memory: TreeMemory?
    let seconds = try loop.run { memory = try TreeMemory(of: $0) }
    return RivalOutcome(seconds: seconds, memory: try memory?.end() ?? 0)
  }
}
