internal import Control
internal import Glibc
internal import Platform
internal import SystemPackage
internal import Testing

/// A server on a socket in a directory of its own, for the length of a body.
struct TestServer: Sendable {
  let path: FilePath
  let handler: TestHandler
  let refusals: Signal<[Refusal]>
  let excesses: Signal<[Excess]>

  static let everybody = Access(
    ownUser: geteuid(), drop: .init(name: "vigil-drop", identifier: nil),
    read: .init(name: "vigil-read", identifier: nil), operate: .init(name: "vigil-operate", identifier: nil),
    audit: .init(name: "vigil-audit", identifier: nil))

  /// Returns when the body has returned and the server has ended.
  static func run(
    handler: TestHandler? = nil, access: Access = everybody, limits: ControlLimits = ControlLimits(),
    _ body: @Sendable @escaping (TestServer) async throws -> Void
  ) async throws {
    var template = Array("/tmp/vigil-control-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    let directory = FilePath(platformString: made)
    defer { system("rm -rf \(directory)") }
    let path = directory.appending("control")
    let handler = handler ?? TestHandler()
    let refusals = Signal<[Refusal]>([])
    let excesses = Signal<[Excess]>([])
    let reactor = try Reactor()
    defer { reactor.close() }
    let server = try ControlServer(
      listener: UnixSocket.listen(at: path), reactor: reactor, handler: handler, access: access,
      information: ServiceInformation(version: "0.2"), limits: limits,
      refused: { refusal in refusals.update { $0.append(refusal) } },
      exceeded: { excess in excesses.update { $0.append(excess) } })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      // A thread of its own: the client blocks.
      let threads = try BlockingExecutor("test", threads: 1)
      group.addTask(executorPreference: threads) {
        try await body(TestServer(path: path, handler: handler, refusals: refusals, excesses: excesses))
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// With a spool that has an empty `incoming`.
  static func runWithSpool(_ body: @Sendable @escaping (TestServer) async throws -> Void) async throws {
    var template = Array("/tmp/vigil-spool-XXXXXX".utf8CString)
    let directory = FilePath(platformString: try #require(mkdtemp(&template)))
    defer { system("rm -rf \(directory)") }
    mkdir(directory.appending("incoming").string, 0o755)
    try await run(handler: TestHandler(spool: directory.string)) { server in
      symlink(directory.string, server.directory.appending("spool").string)
      try await body(server)
    }
  }

  var directory: FilePath { path.removingLastComponent() }

  func vigilctl(_ arguments: String) throws -> CommandLineRun {
    try CommandLineRun("\(arguments) --socket '\(path)'", in: directory)
  }

  func client() throws -> ControlClient { try ControlClient(path) }

  func connection() throws -> TestConnection { TestConnection(try UnixSocket.connect(to: path)) }
}
