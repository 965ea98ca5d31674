internal import ArgumentParser
internal import Control
internal import Presentation

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look at everything that Vigil needs, and say what to do about it.",
    discussion: "Exit code 0: all is well; 1: warnings; 2: something is bad. It works without the daemon too.")

  @OptionGroup var options: GlobalOptions

  @OptionGroup var patience: Patience

  func run() throws {
    var checks: [Check] = []
    var status: Status.Reply?
    var style = Style.plain
    do {
      let session = try Session(options, patience: patience)
      style = session.style
      let answer = try session.call(Status.self, .init())
      status = answer
      checks.append(LocalChecks.daemon(answer))
      checks += try session.call(Examine.self, .init()).checks
    } catch let error as ClientError {
      if case .refused = error { throw error }
      checks.append(LocalChecks.unreachable(ErrorText.text(error)))
    }
    checks += LocalChecks.checks(status)
    let lines = options.json ? try checks.map { try JSONText.line($0) } : DoctorPage.lines(checks, style: style)
    for line in lines { try Output.line(line) }
    if checks.contains(where: { $0.verdict == .bad }) { throw Failure(2) }
    if checks.contains(where: { $0.verdict == .warning }) { throw Failure(1) }
  }
}
