/// What a format's reader is given beside the bytes.
package struct ReadingSession {
  package let limits: ReadingLimits
  /// Says that work goes on; throws to stop the reading.
  package let progress: () throws -> Void
  /// Says, once, that a library comes that damaged documents crash.
  package let fragile: () -> Void
  private let handOver: ChildReceiver

  package init(
    limits: ReadingLimits, progress: @escaping () throws -> Void, fragile: @escaping () -> Void,
    child: @escaping ChildReceiver
  ) {
    self.limits = limits
    self.progress = progress
    self.fragile = fragile
    handOver = child
  }

  /// Hands over a file inside the document; its bytes are valid during the call.
  package func child(_ header: ChildHeader, _ bytes: UnsafeRawBufferPointer) throws {
    try handOver(header, bytes.count) { take in try take(bytes) }
  }

  /// Hands over a file in pieces, of `size` bytes together. Nothing else is said meanwhile, and one that was begun has to be
  /// ended: what `pieces` throws ends the reading.
  package func child(_ header: ChildHeader, _ size: Int, _ pieces: ChildPieces) throws {
    try handOver(header, size, pieces)
  }

  /// For readings whose outcome nobody waits for.
  package static var silent: ReadingSession {
    ReadingSession(limits: ReadingLimits(), progress: {}, fragile: {}, child: { _, _, _ in })
  }
}
