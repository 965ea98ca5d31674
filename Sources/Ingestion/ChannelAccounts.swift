internal import Control
internal import Model

/// The account and the rates, as a whole and channel by channel.
///
/// Channels are made by whoever may drop, so only so many are told apart. The rest is counted together, and left out for
/// whom anything is hidden from: any part of it might be.
struct ChannelAccounts {
  static let mostChannels = 10_000
  /// Rates are kept apart for channels that are hidden from somebody; each takes some thirty kilobytes.
  static let mostRates = 100

  private(set) var totals = Totals()
  private var channels: [String: Totals] = [:]
  private var rate = RateMeter()
  private var rates: [String: RateMeter] = [:]
  private var otherRates = RateMeter()

  init(_ channels: [String: Totals] = [:]) {
    for (channel, counts) in channels { change(channel) { $0.add(counts) } }
  }

  mutating func change(_ channel: String, _ body: (inout Totals) -> Void) {
    body(&totals)
    guard channels[channel] != nil || channels.count < ChannelAccounts.mostChannels else { return }
    body(&channels[channel, default: Totals()])
  }

  func totals(hiding hidden: ChannelSet) -> Totals {
    if hidden.isEmpty { return totals }
    var shown = Totals()
    for (channel, counts) in channels where !hidden.contains(channel) { shown.add(counts) }
    return shown
  }

  /// An arrival of this channel, which is hidden from somebody or not, was settled.
  mutating func settled(_ channel: String, isRestricted: Bool, at second: Int) {
    rate.count(at: second)
    guard isRestricted else { return }
    if rates[channel] != nil || rates.count < ChannelAccounts.mostRates {
      rates[channel, default: RateMeter()].count(at: second)
    } else {
      otherRates.count(at: second)
    }
  }

  mutating func rates(hiding hidden: ChannelSet, at second: Int) -> Rates {
    var shown = Rates(lastMinute: rate.total(last: 60, at: second), lastHour: rate.total(last: 3600, at: second))
    if hidden.isEmpty { return shown }
    func leaveOut(_ meter: inout RateMeter) {
      shown.lastMinute -= meter.total(last: 60, at: second)
      shown.lastHour -= meter.total(last: 3600, at: second)
    }
    for channel in rates.keys where hidden.contains(channel) { leaveOut(&rates[channel, default: RateMeter()]) }
    leaveOut(&otherRates)
    return shown
  }
}

extension Totals {
  fileprivate mutating func add(_ other: Totals) {
    arrivals += other.arrivals
    stored += other.stored
    duplicates += other.duplicates
    quarantined += other.quarantined
    discarded += other.discarded
    deferred += other.deferred
    active += other.active
  }
}
