/// Errors as they stand in a message: a full name and parameters.
extension ControlError {
  private static let service = ServiceInterface.name
  private static let own = ControlInterface.name

  /// Nil for `gone`, which nobody is told.
  var message: (name: String, parameters: [String: JSONValue])? {
    switch self {
    case .notFound(let object): ("\(Self.own).NotFound", ["object": .string(object)])
    case .unknown(let what, let name, let suggestions):
      (
        "\(Self.own).Unknown",
        ["what": .string(what), "name": .string(name), "suggestions": .array(suggestions.map { .string($0) })]
      )
    case .ambiguous(let object, let candidates):
      ("\(Self.own).Ambiguous", ["object": .string(object), "candidates": .array(candidates.map { .string($0) })])
    case .notPermitted(let object): ("\(Self.own).NotPermitted", ["object": .string(object)])
    case .paused: ("\(Self.own).Paused", [:])
    case .busy(let what): ("\(Self.own).Busy", ["what": .string(what)])
    case .failed(let reason): ("\(Self.own).Failed", ["reason": .string(reason)])
    case .invalidParameter(let name): ("\(Self.service).InvalidParameter", ["parameter": .string(name)])
    case .permissionDenied(let groups):
      ("\(Self.service).PermissionDenied", ["groups": .array(groups.map { .string($0) })])
    case .expectedMore: ("\(Self.service).ExpectedMore", [:])
    case .interfaceNotFound(let name): ("\(Self.service).InterfaceNotFound", ["interface": .string(name)])
    case .methodNotFound(let name): ("\(Self.service).MethodNotFound", ["method": .string(name)])
    case .methodNotImplemented(let name): ("\(Self.service).MethodNotImplemented", ["method": .string(name)])
    case .other(let name): (name, [:])
    case .gone: nil
    }
  }

  init(name: String, parameters: [String: JSONValue]) {
    func text(_ key: String) -> String { parameters[key]?.string ?? "" }
    func texts(_ key: String) -> [String] { parameters[key]?.array?.compactMap(\.string) ?? [] }
    self =
      switch name {
      case "\(Self.own).NotFound": .notFound(object: text("object"))
      case "\(Self.own).Unknown":
        .unknown(what: text("what"), name: text("name"), suggestions: texts("suggestions"))
      case "\(Self.own).Ambiguous": .ambiguous(object: text("object"), candidates: texts("candidates"))
      case "\(Self.own).NotPermitted": .notPermitted(object: text("object"))
      case "\(Self.own).Paused": .paused
      case "\(Self.own).Busy": .busy(what: text("what"))
      case "\(Self.own).Failed": .failed(reason: text("reason"))
      case "\(Self.service).InvalidParameter": .invalidParameter(text("parameter"))
      case "\(Self.service).PermissionDenied": .permissionDenied(groups: texts("groups"))
      case "\(Self.service).ExpectedMore": .expectedMore
      case "\(Self.service).InterfaceNotFound": .interfaceNotFound(text("interface"))
      case "\(Self.service).MethodNotFound": .methodNotFound(text("method"))
      case "\(Self.service).MethodNotImplemented": .methodNotImplemented(text("method"))
      default: .other(name: name)
      }
  }
}
