/// A document about an authority from which no inspection was joined.
package struct Mention: Hashable, Sendable, Codable {
  /// A grade that it names without telling of which inspection Vigil could say that it is.
  package struct NamedGrade: Hashable, Sendable, Codable {
    package var area: JudgementArea
    package var grade: Grade
    /// As the document gives it.
    package var when: PartialDate?
    package var cited: Citation

    package init(area: JudgementArea, grade: Grade, when: PartialDate?, cited: Citation) {
      self.area = area
      self.grade = grade
      self.when = when
      self.cited = cited
    }
  }

  package var document: SourceDocument
  /// Where in the story's list the inspection stands around whose publication the document is dated.
  package var around: Int?
  package var grades: [NamedGrade]

  package init(document: SourceDocument, around: Int? = nil, grades: [NamedGrade] = []) {
    self.document = document
    self.around = around
    self.grades = grades
  }
}
