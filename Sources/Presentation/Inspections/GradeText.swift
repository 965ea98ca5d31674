package import Model

/// Grades as people read them. Every grade has a word, or letters that stand for it: colour never says it alone.
package enum GradeText {
  /// `Requires improvement`
  package static func word(_ grade: Grade) -> String {
    switch grade {
    case .outstanding: "Outstanding"
    case .good: "Good"
    case .adequate: "Adequate"
    case .requiresImprovement: "Requires improvement"
    case .inadequate: "Inadequate"
    }
  }

  /// `RI`
  package static func letters(_ grade: Grade) -> String {
    switch grade {
    case .outstanding: "O"
    case .good: "G"
    case .adequate: "A"
    case .requiresImprovement: "RI"
    case .inadequate: "I"
    }
  }

  package static func tone(_ grade: Grade) -> Style.Tone {
    switch grade {
    case .outstanding: .best
    case .good: .good
    case .adequate, .requiresImprovement: .warning
    case .inadequate: .bad
    }
  }

  /// `▲`, `▼`, `=`
  package static func arrow(_ direction: GradeChange.Direction) -> String {
    switch direction {
    case .up: "▲"
    case .down: "▼"
    case .same: "="
    }
  }

  /// What the letters and arrows of a table stand for.
  package static let legend =
    "O outstanding  G good  RI requires improvement  A adequate (scale before November 2013)  I inadequate"
  package static let arrows = "▲ better, ▼ worse, = level with the inspection before that judged it"

  /// A value of a field, in words where it is a grade.
  package static func value(_ value: String) -> String { Grade(rawValue: value).map(word)?.lowercased() ?? value }
}
