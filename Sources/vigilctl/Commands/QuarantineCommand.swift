internal import ArgumentParser

struct QuarantineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quarantine", abstract: "See to what needs a person.",
    subcommands: [QuarantineListCommand.self, QuarantineReleaseCommand.self, QuarantineDiscardCommand.self],
    defaultSubcommand: QuarantineListCommand.self)
}
