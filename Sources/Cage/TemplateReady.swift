internal import FoundationEssentials
package import Model

/// The template's first message, in JSON: it is warm and can be asked.
package struct TemplateReady: Hashable, Sendable, Codable {
  /// Readers and interpreters that its children may name.
  package let components: Set<Component>
  /// Parts of the cage that this system cannot provide, as sentences; its children run without them.
  package let missing: [String]
  /// The names of system calls by number; empty where there is none.
  package let systemCalls: [String]

  static let largest = 60_000

  package init(components: Set<Component>, missing: [String], systemCalls: [String]) {
    self.components = components
    self.missing = missing
    self.systemCalls = systemCalls
  }

  init(message: [UInt8]) throws { self = try JSONDecoder().decode(TemplateReady.self, from: Data(message)) }

  /// Nil when it is too large to be sent.
  package var message: [UInt8]? {
    guard let message = try? JSONEncoder().encode(self), message.count <= TemplateReady.largest else { return nil }
    return Array(message)
  }
}
