import Testing

@testable import Interpretation

@Suite("Words and beginnings of words are found")
struct WordTrieTests {
  private func found(_ word: String) -> [Int] {
    var trie = WordTrie()
    trie.insert(word: "care", 1)
    trie.insert(stem: "care", 2)
    trie.insert(stem: "caseload", 3)
    trie.insert(word: "don't", 4)
    var numbers: [Int] = []
    trie.forEach(matching: word) { numbers.append($0) }
    return numbers
  }

  @Test(arguments: [
    ("care", [2, 1]), ("careful", [2]), ("car", []), ("caseloads", [3]), ("case", []), ("don't", [4]), ("", []),
    ("x", []),
  ])
  func numbers(word: String, expected: [Int]) { #expect(found(word) == expected) }
}
