import Formats
import Hostility

/// A document to be changed.
struct MutantSample {
  let bytes: [UInt8]
  /// What it is packed of, if it is: most damage to what is packed only breaks a checksum.
  let parts: [(name: String, bytes: [UInt8])]

  func mutant(by mutator: inout Mutator) -> [UInt8] {
    guard !parts.isEmpty, mutator.dice.below(4) != 0 else { return mutator.mutant(of: bytes, keeping: 4) }
    var changed = parts
    let index = mutator.dice.below(parts.count)
    changed[index].bytes = mutator.mutant(of: changed[index].bytes)
    return ZIPWriter.archive(changed)
  }
}
