internal import ArgumentParser
internal import Control
internal import Platform
internal import Presentation

/// The command line of Vigil. It trusts nothing but the daemon's answers, and those only after they were made safe for
/// a terminal; files are touched by `put` alone, as the caller.
@main struct Vigilctl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vigilctl", abstract: "Ask Vigil, the ingestion daemon, and tell it what to do.",
    discussion: "Exit codes follow sysexits(3); vigilctl(1) lists them.", version: Version.text,
    subcommands: [
      StatusCommand.self, ListCommand.self, ShowCommand.self, CatCommand.self, SearchCommand.self, WatchCommand.self,
      ExplainCommand.self, QuarantineCommand.self, RetryCommand.self, ReprocessCommand.self, PauseCommand.self,
      ResumeCommand.self, SyncCommand.self, PutCommand.self, VerifyCommand.self, RebuildCommand.self,
      ReloadCommand.self, ExportCommand.self,
    ])

  static func main() {
    do {
      var command = try parseAsRoot()
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
}
