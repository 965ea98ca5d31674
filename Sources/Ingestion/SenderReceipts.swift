internal import Configuration
internal import Logging
package import Model
package import Spool
internal import Store
package import Systemd

/// Gives senders their receipts, on channels that have them. What goes wrong with one is journaled and changes nothing
/// else. Blocks for as long as writing a small file takes.
package struct SenderReceipts: Sendable {
  private let settings: CurrentSettings
  let receipts: Receipts
  private let log: DocumentLog
  private let uptime: @Sendable () -> Duration

  package init(
    _ settings: CurrentSettings, tree: SpoolTree, log: DocumentLog, uptime: @escaping @Sendable () -> Duration
  ) {
    self.settings = settings
    receipts = Receipts(tree)
    self.log = log
    self.uptime = uptime
  }

  /// Whether the sender of a file gets one; those of what came inside of others do not.
  func isWanted(_ origin: Origin) -> Bool {
    origin.arrival.parent == nil && settings.value.channel(origin.channel).receipts
  }

  /// Whether any channel has them.
  var areWanted: Bool {
    let settings = settings.value
    return settings.defaults.receipts || settings.channels.values.contains { $0.receipts }
  }

  /// `children` is how many documents came out of the file, where that is known.
  package func give(_ arrival: Arrival, children: Int? = nil) {
    guard isWanted(arrival.origin), let receipt = Receipt(told(arrival), children: children) else { return }
    let path = SpoolPath(channel: arrival.origin.channel, name: arrival.origin.name)
    do throws(SpoolError) { try receipts.write(receipt, for: path) } catch {
      log.report(
        .receiptFailed, ["arrival": "\(arrival.origin.arrival)", "detail": "\(error)"], at: uptime())
    }
  }

  /// Where some channels are not for everybody, a sender is not told that somebody else had sent the same before.
  private func told(_ arrival: Arrival) -> Arrival {
    let settings = settings.value
    guard arrival.disposition == .duplicate,
      !settings.defaults.readers.isEmpty || settings.channels.values.contains(where: { !$0.readers.isEmpty })
    else { return arrival }
    var told = arrival
    told.disposition = .stored
    return told
  }
}
