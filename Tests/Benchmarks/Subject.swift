internal import ArgumentParser

/// What can be measured.
enum Subject: String, CaseIterable {
  case documents, small, latency, status, idle
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

  var defaultValueDescription: String { "all" }
}
