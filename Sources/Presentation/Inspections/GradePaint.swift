internal import Model

/// Fill and ink of a grade in drawings. The fills differ in lightness as well as in hue, so that they are told apart
/// without colour vision and on paper; the ink has at least 4.5 : 1 on its fill (WCAG 2.2, 1.4.3).
struct GradePaint {
  let fill: String
  let ink: String

  init(_ grade: Grade) {
    switch grade {
    case .outstanding: (fill, ink) = ("#1b4f8f", "#ffffff")
    case .good: (fill, ink) = ("#237a6b", "#ffffff")
    case .adequate: (fill, ink) = ("#f9e2a6", "#3a2c00")
    case .requiresImprovement: (fill, ink) = ("#f0b429", "#2b2100")
    case .inadequate: (fill, ink) = ("#9c1c28", "#ffffff")
    }
  }
}
