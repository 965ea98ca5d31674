internal import Yams

/// A value of the configuration, and where it was written; what several documents say is merged into one tree of these.
struct Item {
  enum Content {
    /// Nothing after the colon, `~` or `null`.
    case empty
    case scalar(String)
    case list([Item])
    case map([String: Item])
  }

  var content: Content
  let place: Place

  init(content: Content, place: Place) {
    self.content = content
    self.place = place
  }

  /// Nil for an empty document.
  init?(document name: String, order: Int, text: String) throws(ConfigurationError) {
    let whole = Place(order: order, document: name)
    do {
      // The basic resolver leaves every scalar a text: what `5s` or `on` means is decided here, key by key.
      guard let node = try compose(yaml: text, .basic) else { return nil }
      self = try Item(node, document: name, order: order)
    } catch let error as ConfigurationError {
      throw error
    } catch {
      let (line, message) = Item.explain(error)
      throw ConfigurationError([
        .init(place: Place(order: order, document: name, line: line), key: nil, message: message)
      ])
    }
    if case .empty = content { return nil }
    guard case .map = content else {
      throw ConfigurationError([.init(place: whole, key: nil, message: "must be a mapping: lines of `key: value`")])
    }
  }

  private init(_ node: Node, document name: String, order: Int) throws(ConfigurationError) {
    place = Place(order: order, document: name, line: node.mark?.line)
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      content = isNull ? .empty : .scalar(scalar.string)
    case .sequence(let sequence):
      var items: [Item] = []
      for element in sequence { items.append(try Item(element, document: name, order: order)) }
      content = .list(items)
    case .mapping(let mapping):
      var entries: [String: Item] = [:]
      for (key, value) in mapping {
        guard case .scalar(let scalar) = key else {
          throw ConfigurationError([.init(place: place, key: nil, message: "a key must be one word")])
        }
        var item = try Item(value, document: name, order: order)
        item = Item(
          content: item.content, place: Place(order: order, document: name, line: key.mark?.line ?? item.place.line))
        entries[scalar.string] = item
      }
      content = .map(entries)
    case .alias:
      content = .empty
    }
  }

  /// Mappings are merged key by key; of anything else the later one stands.
  mutating func merge(_ later: Item) {
    guard case .map(var entries) = content, case .map(let others) = later.content else {
      if case .empty = later.content, case .map = content { return }
      self = later
      return
    }
    for (key, other) in others {
      if var item = entries[key] {
        item.merge(other)
        entries[key] = item
      } else {
        entries[key] = other
      }
    }
    content = .map(entries)
  }

  private static func explain(_ error: any Error) -> (line: Int?, message: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, "is not YAML here: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      (context.mark.line, "has twice the key \(keys.sorted().joined(separator: ", ")) in the mapping that begins here")
    case .reader(let problem, _, _, _): (nil, "is not text: \(problem)")
    default: (nil, "is not YAML: \(error)")
    }
  }
}
