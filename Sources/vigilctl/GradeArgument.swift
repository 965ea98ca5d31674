internal import ArgumentParser
internal import Model
internal import Presentation

/// A grade as people write it: a key of the exports, the words of a report, or its letters.
struct GradeArgument: ExpressibleByArgument {
  let grade: Grade

  init?(argument: String) {
    let letters = Grade.allCases.first { GradeText.letters($0).lowercased() == argument.lowercased() }
    guard let grade = Grade(rawValue: argument) ?? Grade(printed: argument) ?? letters else { return nil }
    self.grade = grade
  }

  static let allValueStrings = Grade.allCases.map(\.rawValue)
}
