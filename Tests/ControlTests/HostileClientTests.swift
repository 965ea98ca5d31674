internal import Control
internal import Glibc
internal import Hostility
internal import Platform
internal import SystemPackage
internal import Testing

/// What a slow, broken or hostile client may do, and what it may not.
@Suite struct HostileClientTests {
  static let status = #"{"method":"io.vigil.Control.Status"}"# + "\0"

  /// The kernel has no memory to watch the listening socket, once: the first epoll_ctl(2) is the reactor's own, the second
  /// the server's.
  @Test func aListenerThatIsNotWatchedIsTriedAgain() async throws {
    Interception.set(RefusedOnce("epoll_ctl", number: 2))
    defer { Interception.set(nil) }
    try await TestServer.run { server in
      let connection = try server.connection()
      try connection.send(Self.status)
      #expect(try Poll.readable([connection.socket.raw], milliseconds: 30_000) == [true], "nobody answers")
    }
  }

  @Test func aMessageThatIsTooLargeEndsTheConnection() async throws {
    var limits = ControlLimits()
    limits.messageSize = 10_000
    try await TestServer.run(limits: limits) { server in
      let connection = try server.connection()
      try connection.send(String(repeating: " ", count: 10_001))
      #expect(try connection.error() == "io.vigil.Control.Failed")
      #expect(server.excesses.value.map(\.bound) == [.messageSize])
      #expect(try connection.receive() == nil)
      // Just within the limit, padding and all, it is answered.
      let padded = try server.connection()
      try padded.send(String(repeating: " ", count: 10_001 - Self.status.utf8.count) + Self.status)
      #expect(try padded.receive()?["parameters"] != nil)
    }
  }

  @Test(arguments: ["", "no JSON", "[1]", #"{"method":5}"#, "{\"method\":\"\u{1}\"}"])
  func whatIsNoCallEndsTheConnection(message: String) async throws {
    try await TestServer.run { server in
      let connection = try server.connection()
      try connection.send(message + "\0")
      #expect(try connection.error() == "io.vigil.Control.Failed")
      #expect(try connection.receive() == nil)
    }
  }

  @Test func aMessageThatIsNotFinishedInTimeEndsTheConnection() async throws {
    var limits = ControlLimits()
    limits.messageTime = .milliseconds(20)
    try await TestServer.run(limits: limits) { server in
      let idle = try server.connection()
      let halfOpen = try server.connection()
      try halfOpen.send("{")
      #expect(try halfOpen.receive() == nil)
      #expect(server.excesses.value.map(\.bound) == [.messageTime])
      // One that has said nothing at all may stay.
      try idle.send(Self.status)
      #expect(try idle.receive()?["parameters"] != nil)
    }
  }

  @Test func callsOfAllClientsTogetherHaveABound() async throws {
    var limits = ControlLimits()
    limits.heldBytes = 60_000
    try await TestServer.run(limits: limits) { server in
      let padding = String(repeating: " ", count: 60_000)
      // What was answered is held no more.
      let third = try server.connection()
      for _ in 0..<2 {
        try third.send(padding + Self.status)
        #expect(try third.receive()?["parameters"] != nil)
      }
      var first: TestConnection? = try server.connection()
      try first?.send(padding + #"{"method":"io.vigil.Control.Sync","parameters":{}}"# + "\0")
      await server.handler.waiting.wait { $0 == 1 }
      #expect(try answer(to: padding + Self.status, server)?["error"]?.string == "io.vigil.Control.Busy")
      #expect(server.excesses.value.map(\.bound) == [.heldBytes])
      try third.send(Self.status)
      #expect(try third.receive()?["parameters"] != nil, "a small call has room")
      // Nor what a caller said who has left.
      first = nil
      while try answer(to: padding + Self.status, server)?["parameters"] == nil {}
    }
  }

  /// On a connection of its own, which may be cut off before all is sent.
  private func answer(to message: String, _ server: TestServer) throws -> [String: JSONValue]? {
    let connection = try server.connection()
    try? connection.send(message)
    return try connection.receive()
  }

  @Test func theOldestIdleClientMakesRoom() async throws {
    var limits = ControlLimits()
    limits.connections = 8
    try await TestServer.run(limits: limits) { server in
      let clients = try (0..<500).map { _ in
        let client = try server.connection()
        try client.send(Self.status)
        #expect(try client.receive()?["parameters"] != nil)
        return client
      }
      for (number, client) in clients.enumerated() where number < 492 { #expect(try client.receive() == nil) }
      for client in clients.suffix(8) {
        try client.send(Self.status)
        #expect(try client.receive()?["parameters"] != nil)
      }
    }
  }

  /// Of all connections there is room for more.
  @Test(
    "The third of a user who may have two ends the first",
    .enabled(if: geteuid() == 0, "needs root, to become somebody else"), arguments: [true, false])
  func eachUserHasAShare(isStranger: Bool) async throws {
    var limits = ControlLimits()
    if isStranger { limits.strangerConnections = 2 } else { limits.userConnections = 2 }
    try await TestServer.run(access: Self.access(isStranger: isStranger), limits: limits) { server in
      let status = try nobody(connects: 3, "exit(sysread($all[0], my $more, 4096) == 0 ? 0 : 1);", server)
      #expect(status == 0)
    }
  }

  @Test(
    "Where all are taken, somebody else's newcomer ends the one that was idle longest",
    .enabled(if: geteuid() == 0, "needs root, to become somebody else"))
  func allTogetherHaveABound() async throws {
    var limits = ControlLimits()
    limits.connections = 3
    try await TestServer.run(access: Self.access(isStranger: false), limits: limits) { server in
      let first = try server.connection()
      try first.send(Self.status)
      #expect(try first.receive()?["parameters"] != nil)
      let status = try nobody(connects: 3, "exit(0);", server)
      #expect(status == 0)
      #expect(try first.receive() == nil)
    }
  }

  private static func access(isStranger: Bool) -> Access {
    func none(_ name: String) -> Access.Group { Access.Group(name: name, identifier: nil) }
    return Access(
      ownUser: geteuid(), drop: Access.Group(name: "vigil-drop", identifier: isStranger ? nil : 65534),
      read: none("vigil-read"), operate: none("vigil-operate"), audit: none("vigil-audit"))
  }

  /// Connects so often, each time answered; then goes on as `end` says in Perl, where `@all` are the sockets.
  private func nobody(connects count: Int, _ end: String, _ server: TestServer) throws -> Int32 {
    // Who is answered may not be idle yet when the next one comes, who is turned away then.
    let script = """
      use IO::Socket::UNIX; my @all; alarm 60;
      while (@all < \(count)) {
        my $s = IO::Socket::UNIX->new(Peer => "\(server.path)") or exit 2;
        syswrite $s, "{\\"method\\":\\"org.varlink.service.GetInfo\\"}\\0"; sysread $s, my $answer, 4096;
        push @all, $s unless $answer =~ /Busy/;
      }
      \(end)
      """
    let file = server.directory.appending("connect.pl")
    try CommandLineRun.write(script, to: file)
    chmod(server.directory.string, 0o755)
    return system("setpriv --reuid=65534 --regid=65534 --clear-groups perl \(file)")
  }

  @Test func aNewcomerIsTurnedAwayWhenEverybodyIsBusy() async throws {
    var limits = ControlLimits()
    limits.connections = 3
    try await TestServer.run(limits: limits) { server in
      let busy = try (0..<3).map { _ in
        let client = try server.connection()
        try client.send(#"{"method":"io.vigil.Control.Sync","parameters":{}}"# + "\0")
        return client
      }
      await server.handler.waiting.wait { $0 == 3 }
      #expect(throws: ClientError.refused(.busy(what: "connections"))) {
        try server.client().call(Status.self, .init())
      }
      #expect(busy.count == 3)
      #expect(server.excesses.value.map(\.bound) == [.connections])
    }
  }

  @Test func aCallIsCancelledWhenItsCallerLeaves() async throws {
    try await TestServer.run { server in
      var connection: TestConnection? = try server.connection()
      try connection?.send(#"{"method":"io.vigil.Control.Sync","parameters":{}}"# + "\0")
      await server.handler.waiting.wait { $0 == 1 }
      connection = nil
      await server.handler.cancelled.wait { $0 == 1 }
      #expect(server.handler.waiting.value == 0)
    }
  }

  @Test func whoSendsNoMoreIsStillAnswered() async throws {
    try await TestServer.run { server in
      let connection = try server.connection()
      try connection.send(Self.status)
      UnixSocket.finishSending(connection.socket)
      #expect(try connection.receive()?["parameters"] != nil)
      #expect(try connection.receive() == nil)
    }
  }

  @Test func aSlowReaderIsDroppedAndDelaysNobody() async throws {
    var limits = ControlLimits()
    limits.replyTime = .milliseconds(20)
    let handler = TestHandler(detail: String(repeating: "x", count: 100_000), events: 1000)
    try await TestServer.run(handler: handler, limits: limits) { server in
      let slow = try server.connection()
      try slow.send(#"{"method":"io.vigil.Control.Watch","parameters":{},"more":true}"# + "\0")
      #expect(try server.client().call(Status.self, .init()) == Sample.status)
      // Nobody reads before it is dropped. What the kernel took until the socket was full can be read; then the stream ends.
      await server.excesses.wait { $0.map(\.bound) == [.replyTime] }
      var count = 0
      while try slow.receiveOrEnd() { count += 1 }
      #expect(count < 1000)
    }
  }

  @Test func everyConnectionEndsWithTheServer() async throws {
    let left = Signal<Int32>(-1)
    try await TestServer.run { server in
      let connection = try server.connection()
      try connection.send(Self.status)
      _ = try connection.receive()
      let copy = dup(connection.socket.raw)
      left.update { $0 = copy }
    }
    var byte: UInt8 = 0
    #expect(read(left.value, &byte, 1) == 0)
    close(left.value)
  }
}
