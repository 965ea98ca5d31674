/// A grade that an inspection gave, and everywhere it stands.
package struct Judgement: Hashable, Sendable, Codable {
  package var area: JudgementArea
  package var grade: Grade
  /// Reports first. Never empty.
  package var cited: [Citation]

  package init(area: JudgementArea, grade: Grade, cited: [Citation]) {
    self.area = area
    self.grade = grade
    self.cited = cited
  }
}
