package import Model

/// Fill and ink of a grade in drawings. The fills differ in lightness as well as in hue, so that they are told apart
/// without colour vision and on paper; the ink has at least 4.5 : 1 on its fill (WCAG 2.2, 1.4.3).
package struct GradePaint: Hashable, Sendable {
  /// As CSS has it: `#1b4f8f`.
  package let fill: String
  package let ink: String

  package var fillNumber: UInt32 { GradePaint.number(fill) }
  package var inkNumber: UInt32 { GradePaint.number(ink) }

  /// Red, green and blue, a byte each.
  private static func number(_ colour: String) -> UInt32 { UInt32(colour.dropFirst(), radix: 16) ?? 0 }

  package init(_ grade: Grade) {
    switch grade {
    case .outstanding: (fill, ink) = ("#1b4f8f", "#ffffff")
    case .good: (fill, ink) = ("#237a6b", "#ffffff")
    case .adequate: (fill, ink) = ("#f9e2a6", "#3a2c00")
    case .requiresImprovement: (fill, ink) = ("#f0b429", "#2b2100")
    case .inadequate: (fill, ink) = ("#9c1c28", "#ffffff")
    }
  }
}
