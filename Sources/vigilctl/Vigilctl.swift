internal import ArgumentParser
internal import Control
internal import Platform
internal import Presentation

/// The command line of Vigil. It trusts nothing but the daemon's answers, and those only after they were made safe for
/// a terminal; files are touched as the caller, by `put` and where `--output` names one.
@main struct Vigilctl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vigilctl", abstract: "Ask Vigil, the ingestion daemon, and tell it what to do.",
    discussion: "Exit codes follow sysexits(3); vigilctl(1) lists them.", version: Version.text,
    subcommands: [
      StatusCommand.self, DoctorCommand.self, MetricsCommand.self, ListCommand.self, ShowCommand.self, CatCommand.self,
      SearchCommand.self,
      AuthorityCommand.self,
      TimelineCommand.self, JudgementsCommand.self, FindingsCommand.self, AuthoritiesCommand.self, WatchCommand.self,
      ExplainCommand.self, QuarantineCommand.self, RetryCommand.self, ReprocessCommand.self, ForgetCommand.self,
      PauseCommand.self,
      ResumeCommand.self, SyncCommand.self, PutCommand.self, VerifyCommand.self, RebuildCommand.self,
      BackupCommand.self,
      ReloadCommand.self, ExportCommand.self, AuditCommand.self,
    ])

  static func main() {
    do {
      var command = try parseAsRoot(Vigilctl.optionsBehindVerb(Array(CommandLine.arguments.dropFirst())))
      try command.run()
    } catch let failure as Failure {
      failure.end()
    } catch let error as ClientError {
      Failure(error).end()
    } catch let error as SystemError {
      Failure(error).end()
    } catch {
      exit(withError: error)
    }
  }

  /// The options that every command takes may stand before the verb, as other tools of the system have it; the parser
  /// knows them behind it.
  private static func optionsBehindVerb(_ arguments: [String]) -> [String] {
    var options: [String] = []
    var rest = arguments[...]
    while let first = rest.first {
      if ["--json", "--no-pager"].contains(first) || first.hasPrefix("--socket=") {
        options.append(rest.removeFirst())
      } else if first == "--socket", rest.count > 1 {
        options += [rest.removeFirst(), rest.removeFirst()]
      } else {
        break
      }
    }
    // Words after `--` are no options.
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return rest.isEmpty ? arguments : rest[..<end] + options + rest[end...]
  }
}
