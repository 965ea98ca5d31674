internal import ArgumentParser

/// What can be measured.
enum Subject: String, CaseIterable {
  case documents, small, latency, status, idle, growth

  /// What is measured unless something is named: growth takes long.
  static let usual = allCases.filter { $0 != .growth }
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

  var defaultValueDescription: String { "all but growth" }
}
