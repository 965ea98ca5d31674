internal import Glibc
internal import Platform
internal import Testing

@Suite struct ReactorTests {
  /// Two connected sockets, and a reactor that ends with the body.
  private func run(_ body: (Reactor, Int32, Int32) async throws -> Void) async throws {
    var pair: [Int32] = [-1, -1]
    try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair) == 0)
    defer { for descriptor in pair { close(descriptor) } }
    let reactor = try Reactor()
    defer { reactor.close() }
    try await body(reactor, pair[0], pair[1])
  }

  @Test func aWaitEndsWhenThereIsSomethingToRead() async throws {
    try await run { reactor, here, there in
      async let outcome = reactor.readable(here)
      #expect(write(there, "x", 1) == 1)
      #expect(await outcome == .ready)
      // Ready still, as long as nobody reads.
      #expect(await reactor.readable(here) == .ready)
      #expect(await reactor.writable(here) == .ready)
    }
  }

  @Test func aWaitEndsAtItsDeadline() async throws {
    try await run { reactor, here, _ in
      async let late = reactor.readable(here)
      #expect(await reactor.readable(here, until: .now) == .timedOut)
      #expect(await reactor.hungUp(here, until: .now + .milliseconds(5)) == .timedOut)
      reactor.close()
      #expect(await late == .cancelled)
      #expect(await reactor.readable(here) == .cancelled)
    }
  }

  @Test func aWaitEndsWithItsTask() async throws {
    try await run { reactor, here, _ in
      let outcome = await withTaskGroup(of: Reactor.Outcome.self) { group in
        group.addTask { await reactor.readable(here) }
        group.cancelAll()
        return await group.next()
      }
      #expect(outcome == .cancelled)
    }
  }

  @Test func oneDescriptorHasSeveralWaits() async throws {
    try await run { reactor, here, there in
      async let end = reactor.hungUp(here)
      async let input = reactor.readable(here)
      #expect(await reactor.writable(here) == .ready)
      #expect(write(there, "x", 1) == 1)
      #expect(await input == .ready)
      // That the other side sends no more is not its end.
      shutdown(there, Int32(SHUT_WR))
      #expect(await reactor.hungUp(here, until: .now + .milliseconds(5)) == .timedOut)
      shutdown(there, Int32(SHUT_RDWR))
      shutdown(here, Int32(SHUT_RDWR))
      #expect(await end == .ready)
    }
  }

  @Test func whatCannotBeWatchedIsToldApartFromAnEnd() async throws {
    try await run { reactor, _, _ in
      let file = open("/dev/null", O_RDONLY)
      defer { close(file) }
      #expect(await reactor.readable(file) == .refused)
      #expect(await reactor.rest(until: .now + .milliseconds(5)) == .timedOut)
      reactor.close()
      #expect(await reactor.rest(until: .now + .milliseconds(5)) == .cancelled)
    }
  }

  @Test func thousandsOfWaitsAreServed() async throws {
    try await run { reactor, here, there in
      await withTaskGroup(of: Reactor.Outcome.self) { group in
        for _ in 0..<2000 { group.addTask { await reactor.readable(here) } }
        #expect(write(there, "x", 1) == 1)
        for await outcome in group { #expect(outcome == .ready) }
      }
    }
  }
}
