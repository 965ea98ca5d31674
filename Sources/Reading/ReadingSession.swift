/// What a format's reader is given beside the bytes.
struct ReadingSession {
  let limits: ReadingLimits
  /// Says that work goes on; throws to stop the reading.
  let progress: () throws -> Void
  let child: (ChildHeader, UnsafeRawBufferPointer) throws -> Void

  /// For readings whose outcome nobody waits for.
  static var silent: ReadingSession { ReadingSession(limits: ReadingLimits(), progress: {}, child: { _, _ in }) }
}
