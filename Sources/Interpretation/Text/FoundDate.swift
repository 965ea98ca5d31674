internal import Model

/// A date, or the first and last day of a period, and the words that give it.
struct FoundDate: Hashable, Sendable {
  let start: PartialDate
  /// Equal to `start` for a single date.
  let end: PartialDate
  let tokens: Range<Int>
}
