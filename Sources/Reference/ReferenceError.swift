/// Everything that is wrong with the reference files, in reading order. It names files and their contents only, so it is
/// safe for a log.
package struct ReferenceError: Error, Hashable {
  /// One thing to mend.
  package struct Problem: Hashable, Sendable, CustomStringConvertible {
    package let file: String
    /// Counted from 1; nil when it is about the file as a whole.
    package let line: Int?
    /// What is wrong and what to do.
    package let message: String

    package var description: String { (line.map { "\(file):\($0): " } ?? "\(file): ") + message }
  }

  /// Never empty.
  package let problems: [Problem]
}

extension ReferenceError: CustomStringConvertible {
  /// A line for each problem.
  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
