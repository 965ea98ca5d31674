/// How an area's grade compares with the one before.
package struct GradeChange: Hashable, Sendable, Codable {
  /// By `Grade.level`.
  package enum Direction: String, Hashable, Sendable, Codable, CaseIterable {
    case up, down, same
  }

  package var area: JudgementArea
  package var from: Grade
  package var to: Grade
  package var direction: Direction
  /// The first day, as far as it is known, and the framework of the inspection that gave the grade before.
  package var since: PartialDate?
  package var framework: String?

  package init(area: JudgementArea, from: Grade, to: Grade, since: PartialDate?, framework: String?) {
    self.area = area
    self.from = from
    self.to = to
    direction = from.level == to.level ? .same : from.level < to.level ? .up : .down
    self.since = since
    self.framework = framework
  }
}
