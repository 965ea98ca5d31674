/// Everything that is wrong with a configuration, in reading order. It is safe for a log: it names configuration files
/// and keys only.
package struct ConfigurationError: Error, Equatable {
  /// One thing to mend.
  package struct Problem: Hashable, Sendable, CustomStringConvertible {
    package let place: Place
    /// The dotted name, `cage.memory`; nil when it is about the document as a whole.
    package let key: String?
    /// What is wrong and what is allowed.
    package let message: String

    package var description: String {
      "\(place): " + (key.map { "\($0): " } ?? "") + message
    }
  }

  /// Never empty.
  package let problems: [Problem]

  package init(_ problems: [Problem]) { self.problems = problems }
}

extension ConfigurationError: CustomStringConvertible {
  /// A line for each problem.
  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
