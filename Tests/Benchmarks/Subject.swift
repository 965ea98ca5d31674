internal import ArgumentParser

/// What can be measured.
enum Subject: String, CaseIterable {
  case documents, small, latency, status, idle, growth, rivals

  /// What is measured unless something is named: growth takes long, and rivals must be installed.
  static let usual = allCases.filter { ![.growth, .rivals].contains($0) }
}

/// Subjects as the command line has them: words with commas between.
struct Subjects: ExpressibleByArgument {
  let list: [Subject]

  init(list: [Subject]) { self.list = list }

  init?(argument: String) {
    let words = argument.split(separator: ",")
    list = words.compactMap { Subject(rawValue: String($0)) }
    guard !list.isEmpty, list.count == words.count else { return nil }
  }

  var defaultValueDescription: String { "all but growth and rivals" }
}
