package import Model

/// Which arrivals to list; every part that is given must hold.
package struct ArrivalQuery: Hashable, Sendable {
  /// Empty for all, the active ones included.
  package var dispositions: Set<Disposition> = []
  package var channel: String?
  /// The name itself, byte for byte: found at once, however many arrivals there are.
  package var name: SpoolName?
  /// Stands somewhere in the escaped name, ASCII letters in either case.
  package var nameContains: String?
  /// As in `DocumentQuery`.
  package var hiding = ChannelSet.none
  /// Only arrivals older than this one, itself not included: the next page of a list.
  package var after: ArrivalID?
  package var limit = 100

  package init() {}
}
