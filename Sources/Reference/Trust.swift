/// An organisation that runs, or ran, children's services for a council. The judgement is the council's all the same.
package struct Trust: Hashable, Sendable {
  package let name: String
  /// The year in which it began; nil where the file does not say.
  package let firstYear: Int?
  /// The year in which it ended; nil where it goes on or the file does not say.
  package let lastYear: Int?

  package init(name: String, firstYear: Int? = nil, lastYear: Int? = nil) {
    self.name = name
    self.firstYear = firstYear
    self.lastYear = lastYear
  }
}
