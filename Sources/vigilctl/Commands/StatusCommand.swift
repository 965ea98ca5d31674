internal import ArgumentParser
internal import Control
internal import Model
internal import Platform
internal import Presentation

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Tell how Vigil fares.",
    discussion: "Exit code 0: running; 1: degraded, or the account does not balance; 2: paused or stopping.")

  @OptionGroup var options: GlobalOptions

  @Flag(name: .shortAndLong, help: "Stay, and show progress until the backlog has drained.")
  var follow = false

  func run() throws {
    let session = try Session(options)
    var status = try session.call(Status.self, .init())
    if follow {
      status = try drain(status, session)
    } else {
      try session.show(status, page(status, session).lines())
    }
    let code: Int32 =
      switch status.state {
      case .running: status.totals.balance ? 0 : 1
      case .degraded: 1
      case .paused, .stopping: 2
      }
    if code != 0 { throw Failure(code) }
  }

  /// Shows the status once a second until nothing waits: in place on a terminal, else a line or object a time.
  private func drain(_ first: Status.Reply, _ session: Session) throws -> Status.Reply {
    var status = first
    var total = 0
    var drawn = 0
    while true {
      let left = status.backlog?.documents ?? 0
      total = max(total, left)
      if session.isJSON {
        try session.showLines([status])
      } else if session.isTerminal {
        let lines = page(status, session).lines(total: total).map { Columns.cutStyled($0, to: session.columns ?? 80) }
        // Up to where it began, then each line with what was there erased (ECMA-48: CPL, EL, ED).
        let back = drawn > 0 ? "\u{1B}[\(drawn)F" : ""
        try Output.write(back + lines.map { $0 + "\u{1B}[K\n" }.joined() + "\u{1B}[J")
        drawn = lines.count
      } else {
        try Output.line(
          ProgressBar.line(
            "", done: total - left, total: total, secondsLeft: status.backlog?.secondsLeft, columns: 78))
      }
      if left == 0 || status.state == .paused || status.state == .stopping { return status }
      // The daemon says nothing between calls: readable within the second only if it has gone.
      _ = try Poll.readable([session.client.descriptor], milliseconds: 1000)
      status = try session.call(Status.self, .init())
    }
  }

  private func page(_ status: Status.Reply, _ session: Session) -> StatusPage {
    StatusPage(status, now: session.now, style: session.style, columns: session.columns ?? 120)
  }
}
