internal import Glibc
internal import Platform

/// A line of standard error that is written over until it is done with; nothing where that is no terminal.
struct LiveLine {
  private let isTerminal = Terminal.isTerminal(STDERR_FILENO)
  private var shown = ""

  /// `line` is told how many columns there are, and asked only if somebody sees it.
  mutating func show(_ line: (_ columns: Int) -> String) {
    guard isTerminal else { return }
    let line = line((Terminal.size(STDERR_FILENO)?.columns ?? 80) - 1)
    guard line != shown else { return }
    shown = line
    // Carriage return, the line, erase to the end of line (ECMA-48, EL).
    Output.error("\r\(line)\u{1B}[K")
  }

  mutating func clear() {
    guard isTerminal, !shown.isEmpty else { return }
    shown = ""
    Output.error("\r\u{1B}[K")
  }
}
