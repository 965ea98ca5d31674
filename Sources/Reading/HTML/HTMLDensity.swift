internal import CGumbo

/// How much text, and how much of it in links, stands below each node.
enum HTMLDensity {
  /// Bytes of text other than white space below each node. Children stand behind their parents in the array, and so one
  /// walk from its end adds them up.
  static func textSizes(of tree: HTMLTree, without unwanted: [Bool]? = nil, linksOnly: Bool = false) -> [Int] {
    var sizes = [Int](repeating: 0, count: tree.nodes.count)
    var inLink = [Bool](repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      inLink[index] = node.tag == GUMBO_TAG_A || (index > 0 && inLink[node.parent])
      guard node.isText, unwanted?[index] != true, !linksOnly || inLink[index] else { continue }
      if isSource(tree.nodes[node.parent].tag) { continue }
      sizes[index] = tree.withText(of: index) { text in text.count { $0 > 0x20 } }
    }
    for index in stride(from: tree.nodes.count - 1, to: 0, by: -1) {
      sizes[tree.nodes[index].parent] += sizes[index]
    }
    return sizes
  }

  private static func isSource(_ tag: GumboTag) -> Bool {
    tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_NOSCRIPT
  }
}
