/// Numbers filed under words and beginnings of words, found by walking a word's bytes once. What is found is a candidate:
/// letters beyond ASCII are not told apart, so the word is compared by whoever asked.
struct WordTrie: Sendable {
  private struct Node: Sendable {
    var words: [Int] = []
    var stems: [Int] = []
  }

  /// a-z, 0-9, and one for everything else.
  private static let width = 37

  private var nodes = [Node()]
  /// For each node and symbol the next node; 0 where there is none.
  private var next = [Int32](repeating: 0, count: width)

  mutating func insert(word: String, _ number: Int) { nodes[node(for: word)].words.append(number) }

  mutating func insert(stem: String, _ number: Int) { nodes[node(for: stem)].stems.append(number) }

  /// The numbers of the word itself and of all stems that it begins with.
  func forEach(matching word: String, _ body: (Int) -> Void) {
    var node = 0
    for byte in word.utf8 {
      node = Int(next[node * WordTrie.width + WordTrie.symbol(byte)])
      if node == 0 { return }
      for number in nodes[node].stems { body(number) }
    }
    for number in nodes[node].words { body(number) }
  }

  private mutating func node(for word: String) -> Int {
    var node = 0
    for byte in word.utf8 {
      let place = node * WordTrie.width + WordTrie.symbol(byte)
      if next[place] == 0 {
        next[place] = Int32(nodes.count)
        nodes.append(Node())
        next.append(contentsOf: repeatElement(0, count: WordTrie.width))
      }
      node = Int(next[place])
    }
    return node
  }

  private static func symbol(_ byte: UInt8) -> Int {
    switch byte {
    case 0x61...0x7A: Int(byte - 0x61)
    case 0x30...0x39: Int(byte - 0x30) + 26
    default: 36
    }
  }
}
