extension Grade {
  /// From 0 (inadequate) to 3 (outstanding). `adequate`, of the scale before November 2013, and `requires_improvement`,
  /// which took its place, are level: neither is better than the other.
  package var level: Int {
    switch self {
    case .outstanding: 3
    case .good: 2
    case .adequate, .requiresImprovement: 1
    case .inadequate: 0
    }
  }
}
