/// Changes JSON by its structure, so that what comes out is mostly JSON and reaches the code behind the parser; now and then
/// by its bytes too.
package struct JSONMutator {
  package var bytes: Mutator
  /// What the parts of JSON are exchanged for.
  private static let values = [
    "null", "true", "0", "-1", "1", "0.5", "1e400", "9223372036854775807", "-9223372036854775808",
    "18446744073709551616",
    "\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"..\"", "\"/\"", "\"é\"", "\"2026-02-30\"", "[]", "{}", "[[]]", "[null]",
    "{\"a\":{}}",
  ]

  package init(_ dice: SeededDice) { bytes = Mutator(dice, words: Self.values + [",", ":", "[", "{", "\"", "\\"]) }

  package mutating func mutant(of text: [UInt8]) -> [UInt8] {
    if bytes.dice.below(5) == 0 { return bytes.mutant(of: text) }
    var changed = text
    for _ in 0...bytes.dice.below(3) { changed = change(changed) }
    return changed
  }

  private mutating func change(_ text: [UInt8]) -> [UInt8] {
    let parts = JSONParts(text).ranges
    guard let part = parts.randomElement(using: &bytes.dice), let other = parts.randomElement(using: &bytes.dice) else {
      return bytes.mutant(of: text)
    }
    let old = Array(text[part])
    let new: [UInt8]
    switch bytes.dice.below(7) {
    case 0, 1: new = Array((Self.values.randomElement(using: &bytes.dice) ?? "null").utf8)
    case 2: new = Array(text[other])
    case 3: new = Array("[".utf8) + old + Array("]".utf8)
    case 4: new = old + Array(",".utf8) + old
    case 5:
      let depth = 1 + bytes.dice.below(2000)
      new = Array(repeating: 0x5B, count: depth) + old + Array(repeating: 0x5D, count: depth)
    default: new = bytes.mutant(of: old)
    }
    return Array(text[..<part.lowerBound]) + new + Array(text[part.upperBound...])
  }
}
