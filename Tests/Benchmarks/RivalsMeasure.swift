/// Vigil and what a user would take instead, on the same files in the same rounds.
enum RivalsMeasure {
  static let all: [any Rival] = [VigilRival(), LoopRival(), RecollRival(), ScriptRival()]

  static func run(on bench: Workbench, texts: Int) throws -> [Row] {
    var rows: [Row] = []
    if let documents = try RealDocuments() {
      rows += try compare(.documents(documents), on: bench)
    } else {
      rows.append(Row(subject: "real PDFs", bar: "–", notes: ["skipped: VIGIL_CORPUS names no folder of documents"]))
    }
    rows += try compare(.texts(texts), on: bench)
    // What each promises stands once.
    for rival in all {
      let index = rows.firstIndex { $0.subject.hasSuffix(": time\(RivalRows.beside)\(rival.name)") }
      rows[index ?? 0].notes.append(index == nil ? "\(rival.name): \(rival.promise)" : rival.promise)
    }
    return rows
  }

  private static func compare(_ work: RivalWork, on bench: Workbench) throws -> [Row] {
    var sides = all.filter { $0.takes(work) }.map { RivalFigures($0) }
    for round in 0..<bench.rounds {
      for place in sides.indices {
        // Who is first takes turns.
        let index = (place + round) % sides.count
        let rival = sides[index].rival
        guard sides[index].missing == nil else { continue }
        let outcome = try rival.run(work, on: bench)
        sides[index].note(outcome)
        let figures = "\(Figure(outcome.seconds)) s, \(Figure(outcome.memory)) MiB"
        bench.say("  round \(round + 1), \(work.name), \(rival.name): \(figures) \(outcome.faults)")
      }
    }
    return RivalRows(work: work.name, ours: sides[0], others: Array(sides.dropFirst())).all
  }
}
