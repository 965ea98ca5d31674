internal import FoundationEssentials

/// A call as it came in, its parameters not looked at yet.
struct Call: Sendable {
  private struct Head: Decodable {
    let method: String
    let more: Bool?
    let oneway: Bool?
    let upgrade: Bool?
  }

  private struct Body<Parameters: Decodable>: Decodable {
    enum Keys: String, CodingKey { case parameters }

    let parameters: Parameters?

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Keys.self)
      guard container.contains(.parameters), try !container.decodeNil(forKey: .parameters) else {
        parameters = nil
        return
      }
      parameters = try container.decode(Parameters.self, forKey: .parameters)
      let given = try container.nestedContainer(keyedBy: AnyKey.self, forKey: .parameters).allKeys
      let known = Set(parameters.map { Mirror(reflecting: $0).children.compactMap(\.label) } ?? [])
      // What is misspelt must not be taken for what was left out.
      if let unknown = given.first(where: { !known.contains($0.stringValue) }) {
        throw ControlError.invalidParameter(unknown.stringValue)
      }
    }
  }

  let method: String
  let more: Bool
  let oneway: Bool
  let upgrade: Bool
  private let message: [UInt8]

  /// Nil for what is no Varlink call. `message` comes without its NUL.
  init?(_ message: [UInt8]) {
    guard let head = try? JSONDecoder().decode(Head.self, from: Data(message)) else { return nil }
    method = head.method
    oneway = head.oneway ?? false
    // A call without a reply cannot ask for several.
    more = (head.more ?? false) && !oneway
    upgrade = head.upgrade ?? false
    self.message = message
  }

  /// Everything before the last dot of the method's name.
  var interface: String { method.lastIndex(of: ".").map { String(method[..<$0]) } ?? "" }

  func parameters<Parameters: Decodable>(_ type: Parameters.Type) throws(ControlError) -> Parameters {
    do {
      let given = try JSONDecoder().decode(Body<Parameters>.self, from: Data(message)).parameters
      return try given ?? JSONDecoder().decode(Parameters.self, from: Data("{}".utf8))
    } catch let error as ControlError {
      throw error
    } catch {
      throw .invalidParameter(Call.parameter(error))
    }
  }

  private static func parameter(_ error: any Error) -> String {
    let path: [any CodingKey] =
      switch error as? DecodingError {
      case .keyNotFound(let key, let context): context.codingPath + [key]
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
        context.codingPath
      default: []
      }
    return path.map(\.stringValue).first { $0 != "parameters" } ?? "parameters"
  }
}
