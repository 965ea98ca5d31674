internal import Control
internal import Ingestion
internal import Model
internal import Platform
internal import Testing

@Suite struct EventHubTests {
  private let time = Timestamp(microseconds: 0)

  /// A stream ends under a lock of the runtime that waking its reader takes too: a hub that then waits for its own lock
  /// stands still for ever, and so does this test.
  @Test(.timeLimit(.minutes(5)))
  func readersLeaveAtAnyMomentOfAFlood() async throws {
    let hub = EventHub()
    let isOver = Monitor(false)
    let writers = try BlockingExecutor("writer", threads: 2)
    let event = Watch.Reply(time: time, event: .state)
    let served = await withTaskGroup(of: Void.self, returning: Int.self) { flood in
      for _ in 0..<2 {
        flood.addTask(executorPreference: writers) {
          while !isOver.update({ $0 }) { hub.publish(event) }
        }
      }
      var count = 0
      for round in 0..<2000 { count += await leave(hub, round) ? 1 : 0 }
      isOver.update { $0 = true }
      return count
    }
    hub.publish(event)
    #expect(served == 2000, "the first of each round had all that it wanted")
  }

  /// Eight listen; the first that has what it wanted sends all others away, wherever they are. Whether it had that.
  private func leave(_ hub: EventHub, _ round: Int) async -> Bool {
    await withTaskGroup(of: Bool.self, returning: Bool.self) { readers in
      for reader in 0..<8 {
        readers.addTask {
          var wanted = 1 + (round + reader) % 5
          for await _ in hub.subscribe() {
            wanted -= 1
            if wanted == 0 { break }
          }
          return wanted == 0
        }
      }
      let isServed = await readers.next() == true
      readers.cancelAll()
      return isServed
    }
  }

  @Test func aSlowReaderIsToldHowMuchItMissedWhereItMissedIt() async {
    let hub = EventHub()
    for _ in 0..<3 { hub.publish(Watch.Reply(time: time, event: .state)) }
    var reader = hub.subscribe().makeAsyncIterator()
    hub.publish(Watch.Reply(time: time, event: .state))
    #expect(await reader.next()?.event == .state, "what came before it is not missed")
    for _ in 0..<EventHub.buffered + 7 { hub.publish(Watch.Reply(time: time, event: .taken)) }
    let note = await reader.next()
    #expect(note?.event == .missed && note?.missed == 7)
    var read = 0
    for _ in 0..<EventHub.buffered where await reader.next()?.event == .taken { read += 1 }
    #expect(read == EventHub.buffered)
    hub.publish(Watch.Reply(time: time, event: .settled))
    #expect(await reader.next()?.event == .settled)
    hub.close()
    #expect(await reader.next() == nil)
  }
}
