internal import Control
internal import Glibc
internal import Model
internal import Platform
internal import SystemPackage
internal import Testing

/// The interface file and the code say the same.
@Suite struct InterfaceTests {
  /// A call of each method, and how many replies it has with `more`.
  private static let calls: [(name: String, parameters: String, replies: Int)] = [
    ("Status", "{}", 1), ("List", #"{"channel":"a","documentKind":"b","mediaType":"c","after":null,"limit":5}"#, 1),
    ("Show", #"{"id":"abcd"}"#, 1), ("Text", #"{"id":"abcd","page":null}"#, 3),
    ("Search", #"{"query":"a","channel":"b","limit":1}"#, 1), ("Watch", #"{"channel":"a"}"#, 4),
    ("Authority", #"{"name":"Northwick"}"#, 1), ("Authorities", #"{"region":"London"}"#, 1),
    (
      "Judgements",
      #"{"region":"a","grades":["good"],"area":"in_care","framework":"b","since":"2023","until":"2024-01","all":true}"#,
      1
    ),
    (
      "Findings",
      #"{"theme":"a","authority":"b","region":"c","kinds":["strength"],"addressee":"lscb","since":"2023","until":null}"#,
      2
    ),
    ("Explain", #"{"path":{"escaped":"a","raw":"61"},"id":"b"}"#, 1),
    ("ListQuarantine", #"{"channel":"a","after":null,"limit":1}"#, 1), ("Release", #"{"ids":["a"]}"#, 1),
    ("Discard", #"{"ids":["a"]}"#, 1), ("Retry", #"{"ids":["a"]}"#, 1), ("Reprocess", #"{"ids":["a"]}"#, 2),
    ("Forget", #"{"id":"a","reason":"b"}"#, 1), ("Pause", "{}", 1), ("Sync", #"{"timeout":1.5}"#, 1),
    ("Follow", #"{"channel":"a","names":[{"escaped":"a"}],"ids":["b"]}"#, 2), ("Verify", "{}", 2),
    ("Rebuild", "{}", 1), ("Backup", "{}", 1), ("Examine", "{}", 1), ("Reload", "{}", 1),
    ("Export", #"{"kind":"documents","channel":"a"}"#, 2),
    (
      "Audit",
      #"{"since":"2026-11-22T00:00:00Z","until":null,"user":1,"id":"abcd","after":null,"limit":1}"#,
      1
    ),
  ]

  @Test func theFileIsWhatTheServerTells() throws {
    let file = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
      .appending("Sources/Control/io.vigil.Control.varlink")
    let descriptor = try FileDescriptor.open(file, .readOnly)
    defer { try? descriptor.close() }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = try bytes.withUnsafeMutableBytes { try descriptor.read(into: $0) }
    #expect(String(decoding: bytes.prefix(count), as: UTF8.self) == ControlInterface.description)
  }

  /// Every method of the file is called with every parameter that the file gives it; every reply has the form that the
  /// file gives it, and every field of the file comes in some reply.
  @Test func everyReplyHasTheFormInTheFile() async throws {
    let text = try InterfaceText(ControlInterface.description)
    #expect(Set(text.methods.keys) == Set(Self.calls.map(\.name)).union(["Resume"]))
    try await TestServer.run { server in
      server.handler.held.update { $0 = "The reserve is reached." }
      var seen: Set<String> = []
      for call in Self.calls {
        let (parameters, reply) = try #require(text.methods[call.name])
        let connection = try server.connection()
        let given = try JSONText.decode(call.parameters)
        #expect(Set(given.object.map { Array($0.keys) } ?? []) == text.fieldNames(parameters), "\(call.name)")
        var ignored: Set<String> = []
        #expect(text.problems(given, parameters, at: call.name, seen: &ignored) == [])
        try connection.send(
          #"{"method":"io.vigil.Control.\#(call.name)","more":true,"parameters":\#(call.parameters)}"# + "\0")
        for number in 1...call.replies {
          let message = try #require(try connection.receive())
          #expect(message["error"] == nil, "\(call.name)")
          #expect(message["continues"] == (number < call.replies ? .bool(true) : nil), "\(call.name)")
          let value = try #require(message["parameters"])
          #expect(text.problems(value, reply, at: call.name, seen: &seen) == [])
        }
      }
      #expect(text.allFields.subtracting(seen) == [])
    }
  }

  @Test func theWordsOfEachEnumerationAreTheSame() throws {
    let types = try InterfaceText(ControlInterface.description).types
    #expect(types["State"] == .enumeration(DaemonState.allCases.map(\.rawValue)))
    #expect(types["Verdict"] == .enumeration(Check.Verdict.allCases.map(\.rawValue)))
    #expect(types["Disposition"] == .enumeration(Disposition.allCases.map(\.rawValue)))
    #expect(types["Whereabouts"] == .enumeration(Whereabouts.allCases.map(\.rawValue)))
    #expect(types["Grade"] == .enumeration(Grade.allCases.map(\.rawValue)))
    #expect(types["Area"] == .enumeration(JudgementArea.allCases.map(\.rawValue)))
    #expect(types["InspectionKind"] == .enumeration(InspectionKind.allCases.map(\.rawValue)))
    #expect(types["FindingKind"] == .enumeration(InspectionFinding.Kind.allCases.map(\.rawValue)))
    #expect(types["Addressee"] == .enumeration(InspectionFinding.Addressee.allCases.map(\.rawValue)))
    #expect(types["AuditOutcome"] == .enumeration(AuditLine.Outcome.allCases.map(\.rawValue)))
    #expect(types["Event"] == .enumeration(Watch.Reply.Event.allCases.map(\.rawValue)))
  }

  @Test func theErrorsAreTheSame() throws {
    let errors = try InterfaceText(ControlInterface.description).errors
    #expect(
      errors == [
        "NotFound": .structure(["object": .string]),
        "Ambiguous": .structure(["object": .string, "candidates": .array(.string)]),
        "Unknown": .structure(["what": .string, "name": .string, "suggestions": .array(.string)]),
        "NotPermitted": .structure(["object": .string]), "Paused": .structure([:]),
        "Busy": .structure(["what": .string]), "Failed": .structure(["reason": .string]),
      ])
  }
}
