/// A method of `io.vigil.Control`: the type's name is the method's.
package protocol ControlMethod: SendableMetatype {
  associatedtype Parameters: Codable & Sendable
  /// A streaming method's progress and last reply have the same type.
  associatedtype Reply: Codable & Sendable

  /// What the caller must be allowed to do, whatever the parameters are.
  static var right: Right { get }
  /// Nothing less than `right`; more only where the parameters ask for more.
  static func right(for parameters: Parameters) -> Right
  static var streaming: Streaming { get }
}

extension ControlMethod {
  package static func right(for parameters: Parameters) -> Right { right }

  package static var streaming: Streaming { .never }

  /// The method's name on the wire.
  package static var name: String { "\(ControlInterface.name).\(Self.self)" }
}
