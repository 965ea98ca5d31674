internal import FoundationEssentials
internal import Model

/// Varlink messages (varlink.org, "Method Call"): JSON objects that end in a NUL, which JSON text never holds.
enum Message {
  private struct Outgoing<Parameters: Encodable>: Encodable {
    var error: String?
    let parameters: Parameters
    var continues: Bool?
  }

  private struct Outcall<Parameters: Encodable>: Encodable {
    let method: String
    let parameters: Parameters
    var more: Bool?
  }

  /// A reply; with `continues` more of them follow.
  static func reply(_ parameters: some Encodable, continues: Bool = false) -> [UInt8] {
    if let parameters = parameters as? any WrittenParameters { return written(parameters, continues: continues) }
    return (try? encode(Outgoing(parameters: parameters, continues: continues ? true : nil)))
      ?? error(.failed(reason: "the reply holds a number that JSON cannot"))
  }

  /// Empty for an error that nobody is told.
  static func error(_ error: ControlError) -> [UInt8] {
    guard let (name, parameters) = error.message else { return [] }
    return (try? encode(Outgoing(error: name, parameters: parameters))) ?? []
  }

  static func call(_ method: String, _ parameters: some Encodable, more: Bool) throws -> [UInt8] {
    try encode(Outcall(method: method, parameters: parameters, more: more ? true : nil))
  }

  private static func written(_ parameters: any WrittenParameters, continues: Bool) -> [UInt8] {
    var text = JSONText(capacity: 512)
    text.object {
      if continues { $0.member("continues", true) }
      $0.key("parameters")
      parameters.write(to: &$0)
    }
    return text.bytes + [0]
  }

  private static func encode(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [0]
  }
}
