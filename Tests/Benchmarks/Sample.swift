/// Values of one thing, in the order they were measured.
struct Sample {
  let values: [Double]

  init(_ values: [Double]) {
    precondition(!values.isEmpty, "a sample has values")
    self.values = values
  }

  var median: Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  /// Value by value with the other of the same round.
  func combined(with other: Sample, _ operation: (Double, Double) -> Double) -> Sample {
    Sample(zip(values, other.values).map(operation))
  }

  func scaled(_ factor: Double) -> Sample { Sample(values.map { $0 * factor }) }

  /// The median, and the range where there is one: `3.14 (2.9–3.3)`.
  var text: String {
    guard values.count > 1, let least = values.min(), let most = values.max() else { return "\(Figure(median))" }
    return "\(Figure(median)) (\(Figure(least))–\(Figure(most)))"
  }
}
