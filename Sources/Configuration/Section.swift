/// One mapping of the configuration, read key by key. What is wrong is collected, so that all of it is told at once.
struct Section {
  /// The dotted name of the mapping, empty for the outermost.
  private let path: String
  private let place: Place
  private var unread: [String: Item]
  private var known: [String] = []
  private(set) var problems: [ConfigurationError.Problem] = []
  /// The dotted names of all keys that were asked for, given or not.
  private(set) var keys: [String] = []

  init(_ item: Item, path: String = "") {
    self.path = path
    place = item.place
    switch item.content {
    case .map(let entries): unread = entries
    case .empty: unread = [:]
    case .scalar, .list:
      unread = [:]
      problems.append(.init(place: place, key: path, message: "must be a mapping: indented lines of `key: value`"))
    }
  }

  /// Replaces `target` by what stands at `key`; leaves it where nothing does.
  mutating func read<Value: Setting>(_ key: String, into target: inout Value) {
    guard let item = take(key) else { return }
    guard let value: Value = word(item, key) else { return }
    target = value
  }

  /// As above, for values that have bounds.
  mutating func read<Value: Setting & Comparable>(
    _ key: String, into target: inout Value, in range: ClosedRange<Value>
  ) {
    guard let item = take(key), let value: Value = word(item, key) else { return }
    guard range.contains(value) else {
      return refuse(item, key, "\(value) is out of bounds: from \(range.lowerBound) to \(range.upperBound) is allowed")
    }
    target = value
  }

  /// As above, for a text with rules of its own; `check` says what is wrong with it, or nil.
  mutating func read(_ key: String, into target: inout String, check: (String) -> String?) {
    guard let item = take(key), let value: String = word(item, key) else { return }
    if let objection = check(value) { return refuse(item, key, objection) }
    target = value
  }

  mutating func readKinds(_ key: String, into target: inout Kinds) {
    guard let item = take(key) else { return }
    let words: [Item]
    switch item.content {
    case .list(let items): words = items
    case .scalar("all"):
      target = .all
      return
    case .scalar, .map, .empty: return refuse(item, key, "must be all, or a list of \(Kinds.form)")
    }
    var allowed: Set<Kinds.Kind> = []
    for word in words {
      guard case .scalar(let text) = word.content, let kind = Kinds.Kind(rawValue: text) else {
        refuse(word, key, "holds a kind that does not exist; all, or a list of \(Kinds.form), is allowed")
        continue
      }
      allowed.insert(kind)
    }
    if words.isEmpty { return refuse(item, key, "is an empty list: nothing could be dropped") }
    target = .only(allowed)
  }

  /// Reads a word or a list of words; `check` says what is wrong with one, or nil.
  mutating func readWords(_ key: String, into target: inout [String], check: (String) -> String?) {
    guard let item = take(key) else { return }
    let words: [Item]
    switch item.content {
    case .list(let items): words = items
    case .scalar: words = [item]
    case .map, .empty: return refuse(item, key, "must be a word, or a list of words")
    }
    var found: [String] = []
    for word in words {
      guard case .scalar(let text) = word.content else {
        refuse(word, key, "holds what is not a word")
        continue
      }
      if let objection = check(text) {
        refuse(word, key, objection)
      } else if !found.contains(text) {
        found.append(text)
      }
    }
    target = found
  }

  /// Reads the mapping at `key`; an absent one is read as an empty one.
  mutating func section(_ key: String, _ body: (inout Section) -> Void) {
    var inner = Section(take(key) ?? Item(content: .empty, place: place), path: name(key))
    keys.removeLast()
    body(&inner)
    inner.finish()
    problems += inner.problems
    keys += inner.keys
  }

  /// Reads a mapping whose keys are names given by the operator, in their order of bytes.
  mutating func sections(_ key: String, _ body: (_ name: String, inout Section) -> Void) {
    guard let item = take(key) else { return }
    guard case .map(let entries) = item.content else {
      if case .empty = item.content { return }
      return refuse(item, key, "must be a mapping from names to their settings")
    }
    for (entry, item) in entries.sorted(by: { $0.key < $1.key }) {
      var inner = Section(item, path: name(key) + "." + entry)
      body(entry, &inner)
      inner.finish()
      problems += inner.problems
    }
  }

  /// Says that something is wrong with the mapping as a whole, or with one of its keys.
  mutating func refuse(_ key: String?, _ message: String) {
    problems.append(.init(place: place, key: key.map(name) ?? path, message: message))
  }

  /// Refuses the keys that nobody asked for.
  mutating func finish() {
    for (key, item) in unread {
      let hint = Spelling.nearest(to: key, among: known).map { "did you mean \($0)?" }
      let allowed = "known here: " + known.sorted().joined(separator: ", ")
      problems.append(.init(place: item.place, key: name(key), message: "is not known; " + (hint ?? allowed)))
    }
    unread = [:]
  }

  private mutating func take(_ key: String) -> Item? {
    known.append(key)
    keys.append(name(key))
    return unread.removeValue(forKey: key)
  }

  private mutating func word<Value: Setting>(_ item: Item, _ key: String) -> Value? {
    switch item.content {
    case .scalar(let text):
      if let value = Value(text: text) { return value }
      refuse(item, key, "\"\(text)\" is not \(Value.form)")
    case .empty: refuse(item, key, "has no value; \(Value.form) belongs here, or remove the line")
    case .list: refuse(item, key, "is a list; \(Value.form) belongs here")
    case .map: refuse(item, key, "is a mapping; \(Value.form) belongs here")
    }
    return nil
  }

  private mutating func refuse(_ item: Item, _ key: String, _ message: String) {
    problems.append(.init(place: item.place, key: name(key), message: message))
  }

  private func name(_ key: String) -> String { path.isEmpty ? key : path + "." + key }
}
