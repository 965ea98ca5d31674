import Testing

@testable import Interpretation

@Suite("Words and beginnings of words are found")
struct WordTrieTests {
  private func found(_ word: String) -> [Int] {
    let trie = WordTrie(words: [("care", 1), ("don't", 4)], stems: [("care", 2), ("caseload", 3)])
    var numbers: [Int32] = [7]
    trie.find(word, into: &numbers)
    return numbers.map { Int($0) }
  }

  @Test(arguments: [
    ("care", [2, 1]), ("careful", [2]), ("car", []), ("caseloads", [3]), ("case", []), ("don't", [4]), ("", []),
    ("x", []),
  ])
  func numbers(word: String, expected: [Int]) { #expect(found(word) == expected) }
}
