internal import Control
internal import Testing

/// The interface file, parsed (varlink.org, "Interface Definition"): types and methods with their fields.
struct InterfaceText: Sendable {
  indirect enum Kind: Equatable, Sendable {
    case bool, int, float, string
    case maybe(Kind)
    case array(Kind)
    case dictionary(Kind)
    case named(String)
    case enumeration([String])
    case structure([String: Kind])
  }

  private(set) var types: [String: Kind] = [:]
  private(set) var methods: [String: (parameters: Kind, reply: Kind)] = [:]
  private(set) var errors: [String: Kind] = [:]
  private var tokens: ArraySlice<String>

  init(_ text: String) throws {
    tokens = InterfaceText.tokens(of: text)[...]
    try expect("interface")
    try expect(ControlInterface.name)
    while let keyword = tokens.popFirst() {
      let name = try next()
      switch keyword {
      case "type": types[name] = try kind()
      case "error": errors[name] = try kind()
      case "method":
        let parameters = try kind()
        try expect("->")
        methods[name] = (parameters, try kind())
      default: Issue.record("unexpected \(keyword)")
      }
    }
  }

  /// What is wrong with a value, as sentences; the fields it was seen to have are added to `seen`.
  func problems(_ value: JSONValue, _ kind: Kind, at path: String, seen: inout Set<String>) -> [String] {
    switch (kind, value) {
    case (.bool, .bool), (.int, .integer), (.float, .integer), (.float, .number), (.string, .string),
      (.maybe, .null):
      return []
    case (.maybe(let inner), _): return problems(value, inner, at: path, seen: &seen)
    case (.named(let name), _):
      guard let kind = types[name] else { return ["\(path): no type \(name)"] }
      return problems(value, kind, at: name, seen: &seen)
    case (.enumeration(let words), .string(let word)): return words.contains(word) ? [] : ["\(path): \(word)"]
    case (.array(let element), .array(let values)):
      return values.flatMap { problems($0, element, at: path, seen: &seen) }
    case (.dictionary(let element), .object(let members)):
      return members.values.flatMap { problems($0, element, at: path, seen: &seen) }
    case (.structure(let fields), .object(let members)):
      var found = members.keys.filter { fields[$0] == nil }.map { "\(path).\($0) is not in the file" }
      for (name, kind) in fields {
        if members[name] != nil { seen.insert("\(path).\(name)") }
        found += problems(members[name] ?? .null, kind, at: "\(path).\(name)", seen: &seen)
      }
      return found
    default: return ["\(path): \(value) is no \(kind)"]
    }
  }

  func fieldNames(_ kind: Kind) -> Set<String> {
    if case .structure(let fields) = kind { Set(fields.keys) } else { [] }
  }

  /// Every field of a type, and of the methods' replies: `Totals.stored`, `Status.queue`.
  var allFields: Set<String> {
    let kinds = Array(types) + methods.filter { $0.key != "Resume" }.map { ($0.key, $0.value.reply) }
    return Set(kinds.flatMap { name, kind in fieldNames(kind).map { "\(name).\($0)" } })
  }

  private mutating func kind() throws -> Kind {
    switch try next() {
    case "bool": return .bool
    case "int": return .int
    case "float": return .float
    case "string": return .string
    case "?": return .maybe(try kind())
    case "[]": return .array(try kind())
    case "[string]": return .dictionary(try kind())
    case "(": return try fields()
    case let name: return .named(name)
    }
  }

  private mutating func fields() throws -> Kind {
    var words: [String] = []
    var fields: [String: Kind] = [:]
    while let name = tokens.popFirst(), name != ")" {
      if name == "," { continue }
      if tokens.first == ":" {
        tokens.removeFirst()
        #expect(fields.updateValue(try kind(), forKey: name) == nil, "\(name) twice")
      } else {
        words.append(name)
      }
    }
    return words.isEmpty ? .structure(fields) : .enumeration(words)
  }

  private mutating func expect(_ token: String) throws {
    let found = try next()
    try #require(found == token)
  }

  private mutating func next() throws -> String {
    let token = tokens.popFirst()
    return try #require(token)
  }

  private static func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      var word = ""
      for character in line {
        if character.isLetter || character.isNumber || "._->[]".contains(character) {
          word.append(character)
          if ["[]", "[string]"].contains(word) {
            tokens.append(word)
            word = ""
          }
        } else {
          tokens += [word, String(character)].filter { !$0.isEmpty && $0 != " " }
          word = ""
        }
      }
      if !word.isEmpty { tokens.append(word) }
    }
    return tokens
  }
}
