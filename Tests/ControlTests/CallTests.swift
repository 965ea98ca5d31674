internal import Control
internal import Model
internal import Platform
internal import Testing

@Suite struct CallTests {
  @Test func aCallIsAnswered() async throws {
    try await TestServer.run { server in
      let status = try server.client().call(Status.self, .init())
      #expect(status == Sample.status)
    }
  }

  @Test func errorsComeBackAsTheyWereThrown() async throws {
    try await TestServer.run { server in
      let client = try server.client()
      #expect(throws: ClientError.refused(.notFound(object: "none"))) {
        try client.call(Show.self, .init(id: "none"))
      }
      #expect(throws: ClientError.refused(.ambiguous(object: "several", candidates: ["abcd", "abce"]))) {
        try client.call(Show.self, .init(id: "several"))
      }
      #expect(throws: ClientError.refused(.failed(reason: "no"))) { try client.call(Resume.self, .init()) }
      #expect(throws: ClientError.refused(.invalidParameter("limit"))) {
        try client.call(List.self, .init(limit: 0))
      }
      // The connection is as good as before.
      #expect(try client.call(Pause.self, .init()).state == .paused)
    }
  }

  @Test func aStreamEndsWithItsLastReply() async throws {
    try await TestServer.run { server in
      let client = try server.client()
      var pages: [Int] = []
      try client.stream(Text.self, .init(id: "abcd")) {
        pages.append($0.page)
        return true
      }
      #expect(pages == [1, 2, 3])
      // Without `more` there is one reply, and the connection is free for the next call.
      #expect(try client.call(Text.self, .init(id: "abcd")).page == 1)
      #expect(try client.call(Verify.self, .init()).report?.documents == 2)
    }
  }

  @Test func pipelinedCallsAreAnsweredInOrder() async throws {
    try await TestServer.run { server in
      let connection = try server.connection()
      var calls = ""
      for page in 1...200 {
        calls += #"{"method":"io.vigil.Control.Text","parameters":{"id":"abcd","page":\#(page)}}"# + "\0"
      }
      try connection.send(calls)
      for page in 1...200 {
        #expect(try connection.receive()?["parameters"]?.object?["page"] == .integer(Int64(page)))
      }
    }
  }

  @Test func onewayCallsAreDoneWithoutReply() async throws {
    try await TestServer.run { server in
      let connection = try server.connection()
      try connection.send(
        #"{"method":"io.vigil.Control.Pause","oneway":true}"# + "\0"
          + #"{"method":"io.vigil.Control.Nothing","oneway":true}"# + "\0"
          + #"{"method":"io.vigil.Control.Watch","parameters":{},"more":true,"oneway":true}"# + "\0"
          + #"{"method":"io.vigil.Control.Text","parameters":{"id":"abcd","page":7}}"# + "\0")
      #expect(try connection.receive()?["parameters"]?.object?["page"] == .integer(7))
    }
  }

  @Test(arguments: [
    (#"{"method":"io.vigil.Control.Nothing"}"#, "org.varlink.service.MethodNotFound"),
    (#"{"method":"org.varlink.service.Nothing"}"#, "org.varlink.service.MethodNotFound"),
    (#"{"method":"com.example.Ping"}"#, "org.varlink.service.InterfaceNotFound"),
    (#"{"method":"nonsense"}"#, "org.varlink.service.InterfaceNotFound"),
    (#"{"method":"io.vigil.Control.Status","upgrade":true}"#, "org.varlink.service.MethodNotImplemented"),
    (#"{"method":"io.vigil.Control.Watch","parameters":{}}"#, "org.varlink.service.ExpectedMore"),
    (#"{"method":"io.vigil.Control.Show"}"#, "org.varlink.service.InvalidParameter"),
    (#"{"method":"io.vigil.Control.Show","parameters":{"id":5}}"#, "org.varlink.service.InvalidParameter"),
    (#"{"method":"io.vigil.Control.Sync","parameters":{"timout":5}}"#, "org.varlink.service.InvalidParameter"),
    (#"{"method":"io.vigil.Control.Resume"}"#, "io.vigil.Control.Failed"),
  ]) func wrongCallsAreToldSo(call: String, error: String) async throws {
    try await TestServer.run { server in
      let connection = try server.connection()
      try connection.send(call + "\0")
      #expect(try connection.error() == error)
      try connection.send(#"{"method":"io.vigil.Control.Pause","parameters":null}"# + "\0")
      #expect(try connection.receive()?["parameters"]?.object?["state"] == .string("paused"))
    }
  }

  @Test func theServiceDescribesItself() async throws {
    try await TestServer.run { server in
      let connection = try server.connection()
      try connection.send(#"{"method":"org.varlink.service.GetInfo"}"# + "\0")
      let information = try connection.receive()?["parameters"]?.object
      #expect(
        information?["interfaces"] == .array([.string("org.varlink.service"), .string("io.vigil.Control")]))
      for interface in ["io.vigil.Control", "org.varlink.service"] {
        try connection.send(
          #"{"method":"org.varlink.service.GetInterfaceDescription","parameters":{"interface":"\#(interface)"}}"#
            + "\0")
        let text = try connection.receive()?["parameters"]?.object?["description"]?.string
        #expect(text?.contains("interface \(interface)\n") == true)
      }
    }
  }
}
