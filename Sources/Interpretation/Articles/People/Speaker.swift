/// Whose words are quoted.
enum Speaker: Hashable, Sendable {
  /// Index into the people found.
  case person(Int)
  /// Inspectors, their report or letter; of the Care Quality Commission where `isCare`.
  case inspectorate(isCare: Bool)
  /// A spokesperson without a name, by the words for him: "council spokesperson".
  case office(Range<Int>)
  /// A body by its name: "Department for Education".
  case organisation(Range<Int>)
}
