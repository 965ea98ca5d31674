internal import Glibc

/// Pages of made words that occur as those of a language do: a few on nearly every page, most on few. The same number
/// makes the same page.
struct Prose {
  private static let words = (0..<20_000).map { Prose.word($0) }
  private static let spread = log(Double(words.count))

  /// Words that stand on most pages of this length, and each of them oftener than the next.
  static let common = [words[2], words[10]]
  /// Stands on no page by itself.
  static let rare = "xylophone"

  private var state: UInt64

  init(number: Int) { state = (UInt64(number) &+ 1) &* 0x9E37_79B9_7F4A_7C15 }

  /// Two or three syllables, no two words the same.
  private static func word(_ rank: Int) -> String {
    let consonants = Array("bdfghklmnprstvz")
    let vowels = Array("aeiou")
    let syllables = consonants.count * vowels.count
    var rest = rank
    var text = ""
    for _ in 0..<(rank < syllables * syllables ? 2 : 3) {
      text += String([consonants[rest % syllables / vowels.count], vowels[rest % vowels.count]])
      rest /= syllables
    }
    return text
  }

  private mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 53)
  }

  /// By Zipf's law: how often a word comes is one part of its rank.
  private mutating func nextWord() -> String {
    Prose.words[min(Int(exp(next() * Prose.spread)), Prose.words.count) - 1]
  }

  mutating func sentence() -> String {
    let first = nextWord()
    return (0..<(6 + Int(next() * 12))).reduce(first.prefix(1).uppercased() + first.dropFirst()) { text, _ in
      text + " " + nextWord()
    } + "."
  }

  /// Sentences, a line each, until there are so many bytes.
  mutating func lines(bytes: Int) -> String {
    var text = ""
    while text.utf8.count < bytes { text += sentence() + "\n" }
    return text
  }
}
