/// One point of a list, as it stands in the report.
struct FindingItem: Hashable, Sendable {
  let section: FindingSection
  let addressee: FindingSection.Addressee
  /// The words, one range for each stretch that no running head or foot interrupts.
  let tokens: [Range<Int>]
}

/// A list under its heading.
struct FindingList: Hashable, Sendable {
  let section: FindingSection
  let addressee: FindingSection.Addressee
  let heading: Range<Int>
  /// Top-level points only; what is listed below a point belongs to it.
  let items: [FindingItem]
}
