internal import Glibc
internal import Platform
internal import SystemPackage

/// Makes plain texts of a given size, no two of them the same in a run.
struct Texts {
  private static let words = [
    "the", "child", "school", "visit", "home", "family", "support", "plan", "review", "meeting", "worker", "health",
    "report", "early", "help", "council", "of", "and", "was", "with", "safe", "progress", "concern", "agreed", "week",
  ]

  private var number: UInt64 = 0

  mutating func next(bytes: Int) -> [UInt8] {
    number += 1
    var state = number &* 0x9E37_79B9_7F4A_7C15
    var text = "Note \(number) of run \(ProcessIdentity.pid).\n"
    var column = 0
    while text.utf8.count < bytes {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let word = Texts.words[Int((state >> 33) % UInt64(Texts.words.count))]
      column += word.utf8.count + 1
      text += word + (column > 72 ? "\n" : " ")
      if column > 72 { column = 0 }
    }
    return Array(text.utf8.prefix(bytes))
  }

  /// Writes `count` texts of 2 KB into a new folder and returns their names.
  mutating func fill(_ name: FilePath, in directory: Directory, count: Int) throws -> [FilePath] {
    try directory.makeDirectory(name, mode: 0o700)
    let folder = try directory.directory(name)
    return try (0..<count).map { number in
      let name = FilePath("text-\(number).txt")
      try folder.open(name, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600).write(all: next(bytes: 2048))
      return name
    }
  }
}
