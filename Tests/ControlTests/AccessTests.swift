internal import Control
internal import Glibc
internal import Model
internal import Platform
internal import SystemPackage
internal import Testing

@Suite struct AccessTests {
  private let access = Access(
    ownUser: 900, drop: .init(name: "vigil-drop", identifier: 10), read: .init(name: "vigil-read", identifier: 11),
    operate: .init(name: "vigil-operate", identifier: 12), audit: .init(name: "vigil-audit", identifier: 13))

  private static let cases: [(Peer, Set<Right>)] = [
    (Peer(user: 0, group: 0, process: 1, groups: []), Set(Right.allCases)),
    (Peer(user: 900, group: 900, process: 1, groups: []), Set(Right.allCases)),
    (Peer(user: 1000, group: 10, process: 1, groups: []), [.report]),
    (Peer(user: 1000, group: 1000, process: 1, groups: [4, 11]), [.report, .ask, .content]),
    (Peer(user: 1000, group: 1000, process: 1, groups: [12]), [.report, .ask, .act]),
    (Peer(user: 1000, group: 1000, process: 1, groups: [13]), [.audit]),
    (Peer(user: 1000, group: 1000, process: 1, groups: [1, 2, 3]), []),
  ]

  @Test(arguments: cases) func rightsFollowFromGroups(peer: Peer, rights: Set<Right>) {
    #expect(Set(Right.allCases.filter { access.allows($0, peer) }) == rights)
    #expect(access.isStranger(peer) == rights.isEmpty)
  }

  @Test func nobodyIsInAGroupThatDoesNotExist() {
    let access = Access(
      ownUser: 900, drop: .init(name: "a", identifier: nil), read: .init(name: "b", identifier: nil),
      operate: .init(name: "c", identifier: nil), audit: .init(name: "d", identifier: nil))
    #expect(access.isStranger(Peer(user: 1000, group: 0, process: 1, groups: [0])))
  }

  private static let hub = Access.Group(name: "hub", identifier: 20)
  private static let ghost = Access.Group(name: "ghost", identifier: nil)

  private func access(_ readers: CurrentReaders) -> Access {
    Access(
      ownUser: 900, drop: .init(name: "d", identifier: 10), read: .init(name: "r", identifier: 11),
      operate: .init(name: "o", identifier: 12), audit: .init(name: "a", identifier: 13), readers: readers)
  }

  private func peer(_ groups: UInt32..., user: UInt32 = 1000) -> Peer {
    Peer(user: user, group: 1000, process: 1, groups: groups)
  }

  @Test func readersNarrowWhatIsSeen() {
    let readers = CurrentReaders(
      ChannelReaders(named: ["police": [Self.hub], "press": [], "lost": [Self.ghost, Self.ghost]]))
    let access = access(readers)
    let outside = access.sight(of: peer(11))
    #expect(outside.hidden == ChannelSet(["police", "lost"]) && outside.unaccounted == outside.hidden)
    #expect(outside.audited.isEmpty && !outside.seesAccount && !outside.drops)
    let inside = access.sight(of: peer(11, 20))
    #expect(inside.hidden == ChannelSet(["lost"]), "nobody is in a group that the system has not")
    #expect(inside.audited == ChannelSet(["police"]))
    let operating = access.sight(of: peer(12))
    #expect(operating.hidden == outside.hidden && operating.unaccounted.isEmpty && operating.seesAccount)
    #expect(access.sight(of: peer(10)).unaccounted == outside.hidden && access.sight(of: peer(10)).drops)
    for ours in [peer(user: 0), peer(user: 900)] {
      let sight = access.sight(of: ours)
      #expect(sight.hidden.isEmpty && sight.audited == ChannelSet(["police", "lost"]) && sight.seesAccount)
    }
    #expect(access.missingGroups == ["ghost"])
    let caller = Caller(peer(11), access)
    #expect(caller.sight == outside)
    readers.value = ChannelReaders()
    #expect(caller.sight.hidden.isEmpty && caller.sight.audited.isEmpty, "a caller's sight is that of the moment")
  }

  @Test func defaultsCloseEveryChannelThatIsNotNamed() {
    let access = access(
      CurrentReaders(ChannelReaders(named: ["press": [], "police": [Self.ghost]], others: [Self.hub])))
    let outside = access.sight(of: peer(11))
    #expect(outside.hidden == ChannelSet(allBut: ["press"]))
    #expect(outside.hidden.contains("anything") && !outside.hidden.contains("press"))
    let inside = access.sight(of: peer(20))
    #expect(inside.hidden == ChannelSet(["police"]) && inside.audited == ChannelSet(allBut: ["press", "police"]))
    #expect(access.sight(of: peer(user: 0)).audited == ChannelSet(allBut: ["press"]))
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
