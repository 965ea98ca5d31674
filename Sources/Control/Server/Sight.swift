package import Model

/// What a caller sees of the channels at one moment: `Access` decides it, methods answer by it.
package struct Sight: Hashable, Sendable {
  /// Channels of which documents, text, facts and names are not for the caller.
  package let hidden: ChannelSet
  /// Restricted channels that are open to the caller: what is read of them is audited.
  package let audited: ChannelSet
  /// Whether counts, ids, reasons and states of every channel are told all the same: for those who act. Names are not.
  package let seesAccount: Bool
  /// Whether the caller may drop files, and be told what became of those that it names itself.
  package let drops: Bool

  package init(
    hidden: ChannelSet = .none, audited: ChannelSet = .none, seesAccount: Bool = true, drops: Bool = true
  ) {
    self.hidden = hidden
    self.audited = audited
    self.seesAccount = seesAccount
    self.drops = drops
  }

  /// The channels of which there is nothing for the caller, not even a count.
  package var unaccounted: ChannelSet { seesAccount ? .none : hidden }
}
