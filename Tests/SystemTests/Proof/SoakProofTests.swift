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
    let length = SoakLength()
    var figures: [ProcessFigures] = []
    var upgrade: Int?
    while case let share = length.share(after: figures.count), share < 1 {
      if upgrade == nil, share >= 0.5 {
        try soak.upgrade()
        upgrade = figures.count
      }
      try soak.run(figures.count, &dice)
      let figure = try ProcessFigures(of: soak.daemon.pid)
      print("soak: round \(figures.count): \(figure); \(try soak.daemon.status.totals)")
      figures.append(figure)
    }
    try soak.expectBalance()
    try soak.expectNothingLeft()
    // A daemon that was started again is smaller, one that runs on shall not be larger.
    let highest = try figures.prefix(max(1, #require(upgrade))).map(\.memory).max() ?? 0
    for figure in figures {
      #expect(figure.memory <= highest + (48 << 10) && figure.descriptors <= 80 && figure.children <= 24, "\(figure)")
    }
    #expect(soak.disturbances.count > 2)
  }
}
