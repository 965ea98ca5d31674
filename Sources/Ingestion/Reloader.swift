package import Cage
package import Configuration
package import Control
package import Logging
package import Platform
internal import Reference
package import Spool
package import Systemd

/// Puts a new configuration into force, after it was found sound; what is refused changes nothing.
package struct Reloader: Sendable {
  private let path: String
  private let settings: CurrentSettings
  private let reference: CurrentReference
  private let readers: CurrentReaders
  private let intake: Intake
  private let cage: Cage
  private let sink: LogSink
  private let log: DocumentLog

  package init(
    path: String, settings: CurrentSettings, reference: CurrentReference, readers: CurrentReaders, intake: Intake,
    cage: Cage, sink: LogSink, log: DocumentLog
  ) {
    self.path = path
    self.settings = settings
    self.reference = reference
    self.readers = readers
    self.intake = intake
    self.cage = cage
    self.sink = sink
    self.log = log
  }

  /// For SIGHUP, where nobody waits for an answer: what is wrong stands in the log.
  package func hangUp(on executor: BlockingExecutor) async {
    await executor.run { do throws(ControlError) { _ = try reload() } catch {} }
  }

  /// Blocks while the files are read.
  package func reload() throws(ControlError) -> Reload.Reply {
    Notify.reloading()
    defer { Notify.ready(status: "Running") }
    let new: Settings
    do throws(ConfigurationError) { new = try Settings.load(path: path) } catch {
      log.logger.report(.reloadRefused, ["problems": "\(error.problems.count)", "detail": "\(error)"])
      throw .failed(reason: error.description)
    }
    let known: Reference
    do throws(ReferenceError) { known = try .load(folder: new.reference, read: { try SmallFile.bytes(at: $0) }) } catch
    {
      log.logger.report(.reloadRefused, ["problems": "\(error.problems.count)", "detail": "\(error)"])
      throw .failed(reason: error.description)
    }
    let entitled: ChannelReaders
    do throws(SystemError) { entitled = try ChannelReaders(new) } catch {
      log.logger.report(.reloadRefused, ["problems": "1", "detail": "\(error)"])
      throw .failed(reason: "The groups of a channel's readers could not be looked up: \(error).")
    }
    let old = settings.value
    var changed = old.keysThatApply(toBecome: new)
    // The folder may be the same and its files not.
    if known != reference.value, !changed.contains("reference") { changed.insert("reference", at: 0) }
    let restart = old.keysThatNeedRestart(toBecome: new)
    // What waits for a restart stays as it was, and is named again by the next reload.
    settings.value = new.keepingFixed(of: old)
    readers.value = entitled
    sink.level = .init(new.logLevel)
    intake.update(Intake.Settings(settings))
    reference.value = known
    cage.replace(arguments: [new.reference])
    log.logger.report(
      .reloaded,
      [
        "changed": "\(changed.joined(separator: " "))", "restart": "\(restart.joined(separator: " "))",
      ])
    return Reload.Reply(changed: changed, restart: restart)
  }
}

extension Logger.Level {
  package init(_ level: LogLevel) { self = Logger.Level(rawValue: level.rawValue) ?? .info }
}

extension Reserve {
  /// Of the file systems that the configuration puts the spool and the store on.
  init(_ settings: Settings) {
    self.init(
      [
        Place(name: "store", path: settings.store, bytes: Int64(settings.reserve.store.bytes)),
        Place(name: "spool", path: settings.spool, bytes: Int64(settings.reserve.spool.bytes)),
      ], files: Int64(settings.reserve.files))
  }
}

extension Intake.Settings {
  /// What the intake must know of the settings in force; a channel's rules are looked up when they are needed.
  package init(_ settings: CurrentSettings) {
    self.init()
    scan = UInt64(settings.value.intake.scan.milliseconds) * 1_000_000
    window = settings.value.intake.window
    poll = UInt64(settings.value.intake.poll.milliseconds) * 1_000_000
    reserve = Reserve(settings.value)
    rules = { channel in
      let channel = settings.value.channel(channel)
      return ChannelRules(
        settle: channel.settle.milliseconds.map { UInt64($0) * 1_000_000 }, priority: channel.priority)
    }
  }
}
