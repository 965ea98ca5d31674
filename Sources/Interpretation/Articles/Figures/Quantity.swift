/// A number that may measure something: no year, date, age, sum of money or number of a section.
struct Quantity: Hashable, Sendable {
  let value: Double
  let isPercent: Bool
  /// The number's words, "per cent" included.
  let tokens: Range<Int>
  /// "two weeks", "45 days": a figure beside another one, or of how long somebody waits.
  let isDuration: Bool
  /// "A third": good enough to be compared, not to be given.
  var isRough = false

  /// As exports print it: without a fraction where there is none.
  var printed: String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  /// "from 58 to 95 per cent" says the unit once.
  func asPercent(_ isPercent: Bool) -> Quantity {
    isPercent && !self.isPercent ? Quantity(value: value, isPercent: true, tokens: tokens, isDuration: false) : self
  }
}
