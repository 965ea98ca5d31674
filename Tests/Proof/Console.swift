import Platform
import SystemPackage

/// What the proof says, at once and not when a buffer is full: it runs for long, and may be cut off.
enum Console {
  static func line(_ text: String) { try? AtomicFile.write(Array((text + "\n").utf8), to: 1) }
}
