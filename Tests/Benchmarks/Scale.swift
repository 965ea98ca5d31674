internal import Glibc

/// An axis that begins with nought and has a few round marks.
struct Scale: Equatable {
  let marks: [Double]

  /// So that `most` fits.
  init(to most: Double) {
    let step = Scale.step(most > 0 ? most / 4 : 0.25)
    let count = max(1, Int((most / step - 1e-9).rounded(.up)))
    marks = (0...count).map { Double($0) * step }
  }

  /// The least of 1, 2 and 5 times a power of ten that is no less.
  private static func step(_ least: Double) -> Double {
    let power = pow(10, floor(log10(least)))
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= least * (1 - 1e-9) } ?? 10 * power
  }

  /// From 0, at the beginning, to 1, at the last mark.
  func place(of value: Double) -> Double { value / (marks.last ?? 1) }

  /// A mark as it is written beside the axis.
  static func label(_ mark: Double) -> String {
    for decimals in 0..<4 {
      let scaled = mark * pow(10, Double(decimals))
      guard abs(scaled - scaled.rounded()) < 1e-6 else { continue }
      let digits = String(Int(scaled.rounded()))
      guard decimals > 0 else { return digits }
      let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      return "\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
    }
    return "\(mark)"
  }
}
