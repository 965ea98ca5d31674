internal import Control
internal import Glibc
internal import Platform
internal import Presentation
internal import SystemPackage

/// A command that did not do what it was asked, with its exit code of sysexits(3).
struct Failure: Error {
  let code: Int32
  /// Nil when everything has been said already.
  let message: String?

  static let usage: Int32 = 64
  static let data: Int32 = 65
  static let noInput: Int32 = 66
  static let unavailable: Int32 = 69
  static let software: Int32 = 70
  static let inputOutput: Int32 = 74
  static let temporary: Int32 = 75
  static let `protocol`: Int32 = 76
  static let permission: Int32 = 77

  init(_ code: Int32, _ message: String? = nil) {
    self.code = code
    self.message = message
  }

  init(_ error: ClientError) { self.init(Failure.code(error), ErrorText.text(error)) }

  init(_ error: SystemError) {
    let code =
      switch error.errno {
      case .noSuchFileOrDirectory: Failure.noInput
      case .permissionDenied, .notPermitted: Failure.permission
      default: Failure.inputOutput
      }
    self.init(code, Printable.line(error.detail))
  }

  /// Says so on standard error and ends the process.
  func end() -> Never {
    if let message { Output.tell(message) }
    exit(code)
  }

  private static func code(_ error: ClientError) -> Int32 {
    switch error {
    case .notRunning, .silent: unavailable
    case .unreachable: permission
    case .lost: temporary
    case .malformed: `protocol`
    case .system: inputOutput
    case .refused(let refusal):
      switch refusal {
      case .notFound, .unknown: noInput
      case .ambiguous: data
      case .invalidParameter: usage
      case .permissionDenied, .notPermitted: permission
      case .paused: unavailable
      case .busy: temporary
      case .failed: software
      case .expectedMore, .interfaceNotFound, .methodNotFound, .methodNotImplemented, .other, .gone: `protocol`
      }
    }
  }
}
