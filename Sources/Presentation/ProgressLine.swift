package import Control

/// One line about a long call: a bar where the end is known, else a count.
package enum ProgressLine {
  package static func text(_ progress: Progress, columns: Int) -> String {
    let phase = Printable.line(progress.phase)
    guard let total = progress.total, total > 0 else {
      return Columns.cut("\(phase) \(Quantity.count(progress.done))", to: columns)
    }
    return Columns.cut(ProgressBar.line(phase, done: progress.done, total: total, columns: columns), to: columns)
  }
}
