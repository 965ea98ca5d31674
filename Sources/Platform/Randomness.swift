internal import CLinux

/// Random numbers of the kernel's (getrandom(2)).
package enum Randomness {
  /// Two times 64 bits.
  package static func pair() -> (UInt64, UInt64) {
    var bytes: (UInt64, UInt64) = (0, 0)
    // Up to 256 bytes are given whole and never refused once the machine has booted (getrandom(2), NOTES).
    _ = vigil_random(&bytes, 16)
    return bytes
  }
}
