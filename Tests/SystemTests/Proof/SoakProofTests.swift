import Control
import Foundation
import Glibc
import Hostility
import Model
import Testing

@Suite("Hours of everything at once", .timeLimit(.minutes(600)))
struct SoakProofTests {
  @Test("Several writers, kills, pauses, reloads and newer readers: the books balance, and nothing grows")
  func soak() throws {
    var dice = SeededDice(for: "soak")
    let soak = try Soak()
    defer {
      print("soak: \(soak.disturbances.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.value) \($0.key)" })")
    }
    let rounds = ProofScale.times(8)
    var figures: [ProcessFigures] = []
    for round in 0..<rounds {
      if round == rounds / 2 { try soak.upgrade() }
      try soak.run(round, &dice)
      let figure = try ProcessFigures(of: soak.daemon.pid)
      figures.append(figure)
      print("soak: round \(round): \(figure); \(try soak.daemon.status.totals)")
    }
    try soak.expectBalance()
    try soak.expectNothingLeft()
    // A daemon that was started again is smaller, one that runs on shall not be larger.
    let highest = figures.prefix(max(1, rounds / 2)).map(\.memory).max() ?? 0
    for figure in figures {
      #expect(figure.memory <= highest + (48 << 10) && figure.descriptors <= 80 && figure.children <= 24, "\(figure)")
    }
    #expect(soak.disturbances.count > 2)
  }
}
