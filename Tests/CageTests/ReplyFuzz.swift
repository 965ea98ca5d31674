import Foundation
import Hostility
import Model

@testable import Cage

/// Makes replies, mostly right, and gives them to the decoder in pieces of any length.
struct ReplyFuzz {
  private(set) var taken = 0
  private(set) var refused = 0
  private var mutator: JSONMutator
  private let limits: CageLimits
  private let results: [[UInt8]]
  private let verdict = Verdict(
    announced: TemplateReady(components: ContentsSample.components, missing: [], systemCalls: []), mayDecline: true)

  init(seed: UInt64) {
    mutator = JSONMutator(SeededDice(seed: seed))
    var limits = CageLimits()
    (limits.result, limits.children, limits.expanded) = (1 << 20, 20, 1 << 18)
    self.limits = limits
    results = [
      ReadResult.contents(ContentsSample.full), .failure(.damaged, detail: "it is broken"), .elsewhere,
    ].map { ResultText($0).bytes }
  }

  /// False when the decoder holds more than it may.
  mutating func tryOne() -> Bool {
    var reply: [UInt8] = []
    for _ in 0..<mutator.bytes.dice.below(4) { reply += frame() }
    let whole = results[mutator.bytes.dice.below(results.count)]
    reply += frame(4, mutator.bytes.dice.below(6) == 0 ? whole : mutator.mutant(of: whole))
    if mutator.bytes.dice.below(8) == 0 { reply = mutator.bytes.mutant(of: reply) }
    var decoder = FrameDecoder(limits: limits)
    var received = 0
    let receiver = FrameDecoder.Receiver(begin: { _ in }, receive: { received += $0.count })
    do {
      var rest = reply[...]
      while !rest.isEmpty {
        let piece = Array(rest.prefix(1 + mutator.bytes.dice.below(mutator.bytes.dice.below(2) == 0 ? 8 : 70_000)))
        rest = rest.dropFirst(piece.count)
        try piece.withUnsafeBytes { try decoder.consume($0, receiver) }
        guard decoder.result == nil else { break }
      }
      guard let result = decoder.result else { throw FrameFault.lied("no result") }
      if case .failed(.readerLied, _) = verdict.judge(result, children: decoder.children) {
        refused += 1
      } else {
        taken += 1
      }
    } catch { refused += 1 }
    return received <= limits.expanded && decoder.children <= limits.children + 1
  }

  private mutating func frame() -> [UInt8] {
    let size = mutator.bytes.dice.below(2000)
    switch mutator.bytes.dice.below(6) {
    case 0: return frame(1, [])
    case 1: return frame(5, [])
    case 2: return frame(6, [1, 0, 0, 0])
    case 3: return frame(UInt8(mutator.bytes.dice.below(9)), Array(repeating: 0, count: size))
    default:
      let name = "{\"name\":{\"escaped\":\"a/b.txt\"},\"mediaType\":\"text/plain\",\"size\":\(size)}"
      let header = mutator.bytes.dice.below(3) == 0 ? mutator.mutant(of: Array(name.utf8)) : Array(name.utf8)
      return frame(2, header) + frame(3, Array(repeating: 0x61, count: size))
    }
  }

  private func frame(_ kind: UInt8, _ payload: [UInt8]) -> [UInt8] {
    [kind] + [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: payload.count >> $0) } + payload
  }
}
