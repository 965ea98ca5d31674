/// Changes bytes as damage and malice do: bits, lengths, pieces lost, moved and repeated, words of the format where they do
/// not belong, numbers that are too large.
package struct Mutator {
  package var dice: SeededDice
  /// Pieces that mean something in the format.
  private let words: [[UInt8]]

  private static let numbers = [
    "0", "-1", "1", "255", "65536", "2147483647", "-2147483648", "4294967296", "9223372036854775807",
    "18446744073709551616", "1e999", "0.00000001", "NaN",
  ].map { Array($0.utf8) }

  package init(_ dice: SeededDice, words: [String] = []) {
    self.dice = dice
    self.words = words.map { Array($0.utf8) }
  }

  /// A few changes, often one, of which each may undo another. `kept` bytes at the beginning stay, so that the format is
  /// still recognised.
  package mutating func mutant(of whole: [UInt8], keeping kept: Int = 0) -> [UInt8] {
    var bytes = whole
    for _ in 0...(dice.below(3) == 0 ? dice.below(12) : 0) where bytes.count > kept { change(&bytes, kept) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], _ kept: Int) {
    let place = kept + dice.below(bytes.count - kept)
    let piece = place..<min(bytes.count, place + 1 + dice.below(dice.below(4) == 0 ? 4096 : 16))
    switch dice.below(10) {
    case 0: bytes[place] ^= 1 << UInt8(dice.below(8))
    case 1: bytes[place] = UInt8(truncatingIfNeeded: dice.next())
    case 2: bytes[place] = [0, 0x7F, 0x80, 0xFF, 0x0A, 0x20, 0x3C, 0x22].randomElement(using: &dice) ?? 0
    case 3: bytes.removeSubrange(piece)
    case 4: bytes.insert(contentsOf: Array(bytes[piece]), at: place)
    case 5: bytes.insert(contentsOf: Array(repeating: bytes[place], count: dice.below(20_000)), at: place)
    case 6:
      let moved = Array(bytes[piece])
      let target = kept + dice.below(bytes.count - kept - moved.count)
      bytes.replaceSubrange(target..<min(bytes.count, target + moved.count), with: moved)
    case 7: bytes.replaceSubrange(piece, with: words.randomElement(using: &dice) ?? [UInt8(dice.below(256))])
    case 8: replaceNumber(&bytes, from: place)
    default: bytes.removeSubrange(place...)
    }
  }

  /// The next decimal number becomes another one.
  private mutating func replaceNumber(_ bytes: inout [UInt8], from place: Int) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let start = bytes[place...].firstIndex(where: digits.contains) else { return }
    let end = bytes[start...].firstIndex { !digits.contains($0) } ?? bytes.endIndex
    bytes.replaceSubrange(start..<end, with: Self.numbers.randomElement(using: &dice) ?? [])
  }
}
