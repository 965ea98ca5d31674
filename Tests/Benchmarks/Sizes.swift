internal import ArgumentParser

/// Numbers of records as the command line has them: numbers with commas between, and here from few to many.
struct Sizes: ExpressibleByArgument {
  let list: [Int]

  init(list: [Int]) { self.list = list }

  init?(argument: String) {
    let numbers = argument.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard numbers.allSatisfy({ $0 > 0 }) else { return nil }
    list = Set(numbers).sorted()
  }

  var defaultValueDescription: String { list.map(String.init).joined(separator: ",") }
}
