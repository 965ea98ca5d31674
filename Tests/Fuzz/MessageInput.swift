@testable import Control

/// Calls with parameters, of every method.
enum MessageInput {
  private static let methods: [any ControlMethod.Type] = [
    Status.self, List.self, Show.self, Text.self, Search.self, Authority.self, Authorities.self, Judgements.self,
    Findings.self, Watch.self, Explain.self, ListQuarantine.self, Release.self, Discard.self, Forget.self, Retry.self,
    Reprocess.self, Pause.self, Resume.self, Sync.self, Follow.self, Verify.self, Rebuild.self, Backup.self,
    Examine.self, Reload.self, Export.self, Audit.self,
  ]

  static var seeds: [[UInt8]] {
    let parameters = [
      #"{"id":"abcd","reason":"asked for","ids":["a"],"kind":"documents","name":"Hull","query":"help","limit":5}"#,
      #"{"channel":"police","names":[{"escaped":"a.txt"}],"ids":[],"path":{"escaped":"a"},"timeout":1.5,"since":"2026-01-01"}"#,
      #"{"channel":null,"after":"b","documentKind":"inspection","kinds":["improvement"],"grade":"good","user":7}"#,
      "{}",
    ]
    return methods.enumerated().map { number, method in
      Array(#"{"method":"\#(method.name)","parameters":\#(parameters[number % 4]),"more":true}"#.utf8)
    }
  }

  static func take(_ bytes: [UInt8]) {
    guard let call = Call(bytes) else { return }
    precondition(!(call.more && call.oneway))
    for method in methods where method.name == call.method { decode(call, method) }
  }

  /// What is understood can be said again; what is not has an error that can be sent.
  private static func decode<Method: ControlMethod>(_ call: Call, _ method: Method.Type) {
    do throws(ControlError) {
      let parameters = try call.parameters(Method.Parameters.self)
      _ = Method.right(for: parameters)
      _ = try? Message.call(call.method, parameters, more: call.more)
    } catch {
      precondition(!Message.error(error).isEmpty, "an error that nobody is told")
    }
  }
}
