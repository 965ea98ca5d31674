/// When a figure held, as the words around it tell: "a year ago", "had been", "was", "is", "now". Later cases are later.
enum Moment: Int, Comparable {
  /// "the year before", "previously", "had been".
  case before
  /// "a year ago", "when I joined".
  case earlier
  /// "last winter".
  case recent
  case past
  /// "last month", "last week".
  case lately
  case present
  /// "now", "today", "this winter".
  case now

  static func < (first: Moment, second: Moment) -> Bool { first.rawValue < second.rawValue }
}
