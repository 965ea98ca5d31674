internal import Platform
internal import SystemPackage

/// Which files a rival says that it has dealt with, by their names.
struct RivalAnswers: Equatable {
  /// How often each was.
  private(set) var counts: [String: Int] = [:]
  /// Those that it could not read.
  private(set) var unread: Set<String> = []

  init() {}

  /// What rival.py prints: `stored`, `known` or `failed`, a tab and a name on each line. Others are complaints, and the
  /// last line counts when it is whole.
  init(script: String) {
    guard let end = script.utf8.lastIndex(of: UInt8(ascii: "\n")) else { return }
    for line in script[..<end].split(separator: "\n") {
      let words = line.split(separator: "\t", maxSplits: 1)
      guard words.count == 2, ["stored", "known", "failed"].contains(words[0]) else { continue }
      counts[String(words[1]), default: 0] += 1
      if words[0] == "failed" { unread.insert(String(words[1])) }
    }
  }

  /// What `recollq -b` prints of a folder: the URL of each document on a line. A file whose parts are documents too comes
  /// several times and is one; the folder itself is in the index and is none.
  init(recoll: String, folder: String) {
    let prefix = "file://\(folder)/"
    for line in recoll.split(separator: "\n") where line.hasPrefix(prefix) {
      counts[String(line.dropFirst(prefix.count)), default: 0] = 1
    }
  }

  /// How many of these files it has dealt with.
  func number(of names: [FilePath]) -> Int { names.count { counts[$0.string] != nil } }

  /// What is wrong with what it says of these files, for the report; empty where nothing is.
  func faults(of names: [FilePath]) -> String {
    let all = Set(names.map(\.string))
    let lost = all.count { counts[$0] == nil }
    let twice = counts.count { all.contains($0.key) && $0.value > 1 }
    let failed = unread.count { all.contains($0) }
    return [(lost, "lost"), (twice, "read twice"), (failed, "not read")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
