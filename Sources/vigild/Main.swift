// vigild: the daemon. See vigild(8).

internal import ArgumentParser
internal import Configuration
internal import Glibc
internal import Logging
internal import Platform
internal import Reference
internal import SystemPackage
internal import Systemd

@main
struct Vigild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vigild",
    abstract: "Takes the documents that are dropped into the spool and keeps what they say.",
    discussion: "It is started by systemd; outside it logs to standard error. See vigild(8).",
    version: Version.text)

  @Option(help: "The configuration file; drop-ins are read from the directory of the same name with .d after it.")
  var config = "/etc/vigil/vigil.yaml"

  @Flag(help: "Say whether the configuration is sound, and exit.")
  var checkConfig = false

  @Option(help: "Bring a backup of vigilctl back into an empty store, and exit.")
  var restore: String?

  mutating func run() async throws {
    ProcessSetup.begin()
    let settings: Settings
    do throws(ConfigurationError) { settings = try Settings.load(path: config) } catch { throw complaint("\(error)") }
    let reference: Reference
    do throws(ReferenceError) {
      reference = try .load(folder: settings.reference, read: { try SmallFile.bytes(at: $0) })
    } catch { throw complaint("\(error)") }
    if checkConfig {
      print("\(config): sound")
      return
    }
    if let restore {
      let code: Int32
      do { code = try Restoring(settings: settings, folder: restore).run() } catch {
        Complaint.print("\(error)")
        throw ExitCode(Restoring.code(error))
      }
      throw ExitCode(code)
    }
    ProcessSetup.keepTemporaryFiles(in: settings.store)
    let sink = LogSink(identifier: "vigild", level: Logger.Level(rawValue: settings.logLevel.rawValue) ?? .info)
    do {
      try await Daemon(settings: settings, reference: reference, path: Vigild.absolute(config), sink: sink).run()
    } catch let error as StartError {
      sink.logger("vigild").report(error.event, ["detail": "\(error.description)"])
      throw ExitCode(error.exitCode)
    }
  }

  private func complaint(_ text: String) -> ExitCode {
    Complaint.print(text)
    return ExitCode(EX_CONFIG)
  }

  /// A path that says to everybody where the file is.
  private static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return FilePath(platformString: folder).appending(path).lexicallyNormalized().string
  }
}
