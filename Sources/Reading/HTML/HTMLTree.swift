internal import CGumbo

/// An HTML document as gumbo understood it, laid flat: nodes in document order, each with the end of its subtree, so
/// that no walk recurses. Comments, processing and foreign content (SVG, MathML) are left out.
struct HTMLTree {
  struct Node {
    /// `GUMBO_TAG_LAST` for text.
    let tag: GumboTag
    let parent: Int
    /// The index after the last node of its subtree.
    var end: Int
    fileprivate let pointer: UnsafePointer<GumboNode>

    var isText: Bool { tag == GUMBO_TAG_LAST }
  }

  private(set) var nodes: [Node] = []
  /// The indices of the elements of each kind, rising.
  private var places: [UInt32: [Int]] = [:]
  private let arena: HTMLArena
  private let source: [UInt8]

  /// - Parameter source: UTF-8.
  init(_ source: [UInt8], _ session: ReadingSession) throws {
    // A zero behind the text, so that it has an address even when it is empty.
    self.source = source + [0]
    let arena = HTMLArena(progress: session.progress)
    self.arena = arena
    var options = kGumboDefaultOptions
    options.max_errors = 0
    options.userdata = Unmanaged.passUnretained(arena).toOpaque()
    options.allocator = { arena, size in
      arena.flatMap { Unmanaged<HTMLArena>.fromOpaque($0).takeUnretainedValue().allocate(size) }
    }
    options.deallocator = { _, _ in }
    try self.source.withUnsafeBytes { bytes in
      let text = bytes.assumingMemoryBound(to: CChar.self)
      guard let output = gumbo_parse_with_options(&options, text.baseAddress, bytes.count - 1) else {
        return
      }
      if let failure = arena.failure { throw failure }
      if let root = output.pointee.root { try flatten(root, session) }
    }
  }

  private mutating func flatten(_ root: UnsafeMutablePointer<GumboNode>, _ session: ReadingSession) throws {
    var open: [(index: Int, nextChild: Int)] = []
    add(UnsafePointer(root), parent: 0, to: &open)
    while let last = open.last {
      let children = nodes[last.index].pointer.pointee.v.element.children
      guard last.nextChild < Int(children.length), let child = children.data[last.nextChild] else {
        nodes[last.index].end = nodes.count
        open.removeLast()
        continue
      }
      open[open.count - 1].nextChild += 1
      add(UnsafePointer(child.assumingMemoryBound(to: GumboNode.self)), parent: last.index, to: &open)
      if nodes.count.isMultiple(of: 4096) { try session.progress() }
    }
  }

  private mutating func add(
    _ pointer: UnsafePointer<GumboNode>, parent: Int, to open: inout [(index: Int, nextChild: Int)]
  ) {
    switch pointer.pointee.type {
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      nodes.append(Node(tag: GUMBO_TAG_LAST, parent: parent, end: nodes.count + 1, pointer: pointer))
    case GUMBO_NODE_ELEMENT:
      guard pointer.pointee.v.element.tag_namespace == GUMBO_NAMESPACE_HTML else { return }
      open.append((nodes.count, 0))
      places[pointer.pointee.v.element.tag.rawValue, default: []].append(nodes.count)
      nodes.append(Node(tag: pointer.pointee.v.element.tag, parent: parent, end: nodes.count + 1, pointer: pointer))
    default: break
    }
  }

  /// The UTF-8 of a text node.
  func withText<Result>(of node: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard nodes[node].isText, let text = nodes[node].pointer.pointee.v.text.text else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    var count = 0
    while text[count] != 0 { count += 1 }
    return text.withMemoryRebound(to: UInt8.self, capacity: count) {
      body(UnsafeBufferPointer(start: $0, count: count))
    }
  }

  /// The value of an attribute; empty when it stands without one, nil when it does not stand.
  func attribute(_ name: String, of node: Int) -> String? {
    guard !nodes[node].isText else { return nil }
    return withUnsafePointer(to: nodes[node].pointer.pointee.v.element.attributes) { attributes in
      gumbo_get_attribute(attributes, name).flatMap { $0.pointee.value }.map { String(cString: $0) }
    }
  }

  /// All text below a node, with single spaces.
  func words(below node: Int) -> String {
    var text = BlockText()
    for index in node..<nodes[node].end {
      if nodes[index].isText { withText(of: index) { text.write($0) } } else { text.space() }
    }
    return String(decoding: text.text, as: UTF8.self).trimmed
  }

  /// The first element of a kind in the document.
  func first(_ tag: GumboTag) -> Int? { places[tag.rawValue]?.first }

  /// The elements of a kind, in the document's order.
  func elements(_ tag: GumboTag) -> [Int] { places[tag.rawValue] ?? [] }

  /// Whether an element of that kind is the node or stands below it. Takes logarithmic time: pages may be deep.
  func holds(_ tag: GumboTag, below node: Int) -> Bool { holds(tag, in: node..<nodes[node].end) }

  /// Whether an element of that kind is among the nodes.
  func holds(_ tag: GumboTag, in range: Range<Int>) -> Bool {
    guard let places = places[tag.rawValue] else { return false }
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] < range.upperBound
  }
}
