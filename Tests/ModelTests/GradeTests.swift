import Model
import Testing

@Suite("Grades are read as they are printed")
struct GradeTests {
  @Test(arguments: [
    ("Requires improvement to be good", Grade.requiresImprovement), ("requires improvement", .requiresImprovement),
    ("Requires \n improvement", .requiresImprovement), ("requires_improvement", .requiresImprovement),
    (" Good ", .good), ("OUTSTANDING", .outstanding), ("Inadequate.", .inadequate), ("adequate", .adequate),
  ])
  func printed(text: String, grade: Grade) { #expect(Grade(printed: text) == grade) }

  @Test(arguments: ["", "not judged", "good enough", "requires", "improvement", "was good"])
  func whatIsNoGrade(text: String) { #expect(Grade(printed: text) == nil) }

  @Test func eachIsReadAsItIsPrinted() {
    for grade in Grade.allCases { #expect(Grade(printed: grade.printed) == grade) }
  }
}
