/// Numbers filed under words and beginnings of words, found by walking a word's bytes once. What is found is a candidate:
/// letters beyond ASCII are not told apart, so the word is compared by whoever asked.
struct WordTrie: Sendable {
  /// Ranges of `numbers`.
  private struct Node: Sendable {
    var stems: Range<Int32> = 0..<0
    var words: Range<Int32> = 0..<0
  }

  /// a-z, 0-9, and one for everything else.
  private static let width = 37

  private var nodes = [Node()]
  /// For each node and symbol the next node; 0 where there is none.
  private var next = [Int32](repeating: 0, count: width)
  private var numbers: [Int32] = []

  init(words: [(word: String, number: Int)], stems: [(stem: String, number: Int)] = []) {
    var filed: [(words: [Int32], stems: [Int32])] = [([], [])]
    func file(_ text: String) -> Int {
      let node = node(for: text)
      while filed.count < nodes.count { filed.append(([], [])) }
      return node
    }
    for (word, number) in words { filed[file(word)].words.append(Int32(number)) }
    for (stem, number) in stems { filed[file(stem)].stems.append(Int32(number)) }
    for (node, entry) in filed.enumerated() {
      let start = Int32(numbers.count)
      numbers += entry.stems
      let middle = Int32(numbers.count)
      numbers += entry.words
      nodes[node] = Node(stems: start..<middle, words: middle..<Int32(numbers.count))
    }
  }

  /// Puts into `found`, in place of what it held, the numbers of the word itself and of all stems that it begins with.
  func find(_ word: String, into found: inout [Int32]) {
    found.removeAll(keepingCapacity: true)
    var node = 0
    for byte in word.utf8 {
      node = Int(next[node * WordTrie.width + WordTrie.symbol(byte)])
      if node == 0 { return }
      for place in nodes[node].stems { found.append(numbers[Int(place)]) }
    }
    for place in nodes[node].words { found.append(numbers[Int(place)]) }
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
