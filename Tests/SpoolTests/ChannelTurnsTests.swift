import Model
import Spool
import Testing

@Suite("Channels take turns")
struct ChannelTurnsTests {
  private func order(_ turns: inout ChannelTurns, _ count: Int) -> [String] {
    (0..<count).compactMap { _ in turns.next() }
  }

  @Test("Within one priority each in turn, whoever came first")
  func inTurn() {
    var turns = ChannelTurns()
    for name in ["a", "b", "c"] { turns.add(name, .normal) }
    #expect(order(&turns, 6) == ["a", "b", "c", "a", "b", "c"])
    turns.add("d", .normal)
    turns.remove("b")
    turns.add("a", .normal)
    #expect(order(&turns, 6) == ["a", "c", "d", "a", "c", "d"])
  }

  @Test("Urgent goes first, however often others were passed over")
  func urgentFirst() {
    var turns = ChannelTurns()
    turns.add("returns", .low)
    turns.add("press", .normal)
    _ = order(&turns, 100)
    turns.add("police", .urgent)
    #expect(turns.next() == "police")
    turns.remove("police")
    _ = order(&turns, 8)
    turns.add("police", .urgent)
    #expect(order(&turns, ChannelTurns.row) == [String](repeating: "police", count: ChannelTurns.row))
  }

  @Test("Nobody waits for ever: a row of turns, then one of a lower priority")
  func noStarving() {
    var turns = ChannelTurns()
    turns.add("police", .urgent)
    turns.add("press", .normal)
    turns.add("returns", .low)
    let given = order(&turns, 16 * 16 * 4)
    func count(_ name: String) -> Int { given.count { $0 == name } }
    #expect(count("police") == 15 * 16 * 4)
    #expect(count("press") == 15 * 4)
    #expect(count("returns") == 4)
  }

  @Test("Who may not go keeps nobody waiting, and its place")
  func passedOver() {
    var turns = ChannelTurns()
    turns.add("police", .urgent)
    turns.add("a", .normal)
    turns.add("b", .normal)
    #expect(turns.next { name, _ in name != "police" } == "a")
    #expect(turns.next { name, _ in name == "a" } == "a")
    #expect(turns.next() == "police")
    #expect(turns.next { _, priority in priority == .low } == nil)
    #expect(turns.contains { name, _ in name == "b" } && !turns.contains { name, _ in name == "c" })
  }

  @Test("A changed priority counts from then on")
  func changed() {
    var turns = ChannelTurns()
    turns.add("a", .normal)
    turns.add("b", .low)
    turns.add("b", .urgent)
    #expect(order(&turns, 3) == ["b", "b", "b"])
    turns.remove("b")
    turns.remove("a")
    #expect(turns.isEmpty && turns.next() == nil)
  }
}
