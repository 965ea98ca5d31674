internal import ArgumentParser
internal import Control
internal import Model
internal import Platform
internal import Presentation

struct PutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "put", abstract: "Put files into a channel as yourself, and tell what became of them.",
    discussion: """
      Each file appears in the channel at once and whole. Exit code 0: all are stored or duplicates; 65: some are \
      quarantined; 75: some are deferred, blocked or, because Vigil is paused or the reserve of free space is reached, still \
      waiting.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(name: .shortAndLong, help: "The channel: a folder of incoming.")
  var channel = "general"

  @Flag(name: .customLong("no-wait"), help: "Do not wait for what becomes of them.")
  var noWait = false

  @Argument(help: "Files.", completion: .file())
  var files: [String]

  func validate() throws {
    if channel.isEmpty || channel.contains("/") || channel.hasPrefix(".") {
      throw ValidationError("a channel is one folder's name")
    }
  }

  func run() throws {
    let session = try Session(options)
    let status = try session.call(Status.self, .init())
    let drop = try DropFolder(spool: status.spool, channel: channel)
    let deliveries = try drop.plan(files)
    var line = LiveLine()
    let held = status.held.map { "files are not taken: \(Printable.line($0)) They wait in \(channel)." }
    guard !noWait, status.state != .paused, held == nil else {
      for delivery in deliveries { try drop.deliver(delivery) { copied in line.show { bar(delivery, copied, $0) } } }
      line.clear()
      if !noWait {
        throw Failure(
          Failure.temporary, held ?? "Vigil is paused: the files wait in \(channel) until vigilctl resume")
      }
      return
    }
    var code: Int32 = 0
    // So many replies fit into a socket's buffer while a large file is being copied.
    for start in stride(from: 0, to: deliveries.count, by: 200) {
      let batch = Array(deliveries[start..<min(start + 200, deliveries.count)])
      code = max(code, try follow(batch, drop, session, &line))
    }
    if code == Failure.temporary, let held = try session.call(Status.self, .init()).held {
      throw Failure(code, "files are not taken: \(Printable.line(held))")
    }
    if code != 0 { throw Failure(code) }
  }

  /// Delivers once the daemon looks out for them; returns when each is settled.
  private func follow(
    _ batch: [DropFolder.Delivery], _ drop: DropFolder, _ session: Session, _ line: inout LiveLine
  ) throws -> Int32 {
    var code: Int32 = 0
    var settled = 0
    try session.client.stream(Follow.self, .init(channel: channel, names: batch.map(\.name), ids: [])) { reply in
      guard let place = reply.place else {
        for delivery in batch { try drop.deliver(delivery) { copied in line.show { bar(delivery, copied, $0) } } }
        line.show { ProgressBar.line("reading", done: 0, total: batch.count, columns: $0) }
        return true
      }
      settled += 1
      line.clear()
      if session.isJSON {
        try session.showLines([reply])
      } else {
        try Output.line(OutcomeLine.text(reply, style: session.style))
      }
      code = max(code, exitCode(place))
      if settled < batch.count {
        line.show { ProgressBar.line("reading", done: settled, total: batch.count, columns: $0) }
      }
      return settled < batch.count
    }
    return code
  }

  private func bar(_ delivery: DropFolder.Delivery, _ copied: Int64, _ columns: Int) -> String {
    let fraction = delivery.size > 0 ? Double(copied) / Double(delivery.size) : 1
    let label = Columns.cut(delivery.name.escaped, to: max(columns - 40, 10))
    return "\(label) \(ProgressBar.text(fraction, columns: 36))"
  }

  private func exitCode(_ place: Whereabouts) -> Int32 {
    switch place {
    case .stored, .duplicate: 0
    case .quarantined, .discarded: Failure.data
    case .waiting, .blocked, .active, .deferred, .unknown: Failure.temporary
    }
  }
}
