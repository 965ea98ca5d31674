/// All that was measured, as Markdown.
struct Report {
  let machine: Machine
  let rounds: Int
  var rows: [Row] = []

  init(machine: Machine, rounds: Int) {
    self.machine = machine
    self.rounds = rounds
  }

  var markdown: String {
    let head = ["measure", "ours", "floor or rival", "ratio", "bar", "met?", "load"]
    var lines = [machine.description, "Median (least–most) of \(rounds) rounds.", ""]
    lines.append("| " + head.joined(separator: " | ") + " |")
    lines.append("|" + String(repeating: "---|", count: head.count))
    for row in rows {
      let met = row.isMet.map { $0 ? "yes" : "**no**" } ?? "–"
      lines.append(
        "| " + [row.subject, row.ours, row.rival, row.ratio, row.bar, met, row.load].joined(separator: " | ") + " |")
    }
    let notes = rows.flatMap { row in row.notes.map { "- \(row.subject): \($0)" } }
    return (lines + (notes.isEmpty ? [] : [""]) + notes).joined(separator: "\n") + "\n"
  }
}
