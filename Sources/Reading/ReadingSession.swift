/// What a format's reader is given beside the bytes.
package struct ReadingSession {
  package let limits: ReadingLimits
  /// Says that work goes on; throws to stop the reading.
  package let progress: () throws -> Void
  /// Hands over a file inside the document; its bytes are valid during the call.
  package let child: (ChildHeader, UnsafeRawBufferPointer) throws -> Void

  /// For readings whose outcome nobody waits for.
  package static var silent: ReadingSession {
    ReadingSession(limits: ReadingLimits(), progress: {}, child: { _, _ in })
  }
}
