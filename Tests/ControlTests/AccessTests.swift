internal import Control
internal import Glibc
internal import Platform
internal import SystemPackage
internal import Testing

@Suite struct AccessTests {
  private let access = Access(
    ownUser: 900, drop: .init(name: "vigil-drop", identifier: 10), read: .init(name: "vigil-read", identifier: 11),
    operate: .init(name: "vigil-operate", identifier: 12))

  private static let cases: [(Peer, Set<Right>)] = [
    (Peer(user: 0, group: 0, process: 1, groups: []), Set(Right.allCases)),
    (Peer(user: 900, group: 900, process: 1, groups: []), Set(Right.allCases)),
    (Peer(user: 1000, group: 10, process: 1, groups: []), [.report]),
    (Peer(user: 1000, group: 1000, process: 1, groups: [4, 11]), [.report, .ask, .content]),
    (Peer(user: 1000, group: 1000, process: 1, groups: [12]), [.report, .ask, .act]),
    (Peer(user: 1000, group: 1000, process: 1, groups: [1, 2, 3]), []),
  ]

  @Test(arguments: cases) func rightsFollowFromGroups(peer: Peer, rights: Set<Right>) {
    #expect(Set(Right.allCases.filter { access.allows($0, peer) }) == rights)
    #expect(access.isStranger(peer) == rights.isEmpty)
  }

  @Test func nobodyIsInAGroupThatDoesNotExist() {
    let access = Access(
      ownUser: 900, drop: .init(name: "a", identifier: nil), read: .init(name: "b", identifier: nil),
      operate: .init(name: "c", identifier: nil))
    #expect(access.isStranger(Peer(user: 1000, group: 0, process: 1, groups: [0])))
  }

  @Test(.enabled(if: geteuid() == 0, "needs root, to become somebody else"))
  func aStrangerIsRefusedAndTheRefusalIsTold() async throws {
    try await TestServer.run { server in
      // SO_PEERCRED tells who called connect(2); the call is made by a process of nobody's.
      let script = """
        use IO::Socket::UNIX; my $s = IO::Socket::UNIX->new(Peer => "\(server.path)") or exit 2;
        syswrite $s, "{\\"method\\":\\"io.vigil.Control.Status\\"}\\0"; sysread $s, my $first, 4096;
        syswrite $s, " " x 5000; sysread $s, my $second, 4096;
        exit(($first =~ /PermissionDenied.*vigil-read/ && $second =~ /larger/) ? 0 : 1);
        """
      let file = server.path.removingLastComponent().appending("stranger.pl")
      try CommandLineRun.write(script, to: file)
      chmod(server.path.removingLastComponent().string, 0o755)
      let status = system("setpriv --reuid=65534 --regid=65534 --clear-groups perl \(file)")
      #expect(status == 0)
      let refusal = try #require(server.refusals.value.first)
      #expect(refusal.peer.user == 65534)
      #expect(refusal.method == "io.vigil.Control.Status")
      #expect(refusal.groups == ["vigil-drop", "vigil-read", "vigil-operate"])
    }
  }

  @Test func theKernelNamesThePeer() throws {
    #expect(try GroupDatabase.identifier(of: "root") == 0)
    #expect(try GroupDatabase.identifier(of: "no-such-group-here") == nil)
  }
}
