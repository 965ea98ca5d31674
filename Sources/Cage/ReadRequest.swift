/// What the template is asked for, a message with two descriptors: the document, and the reply's write end. It is the
/// bytes of this struct: both sides are of one build. The answer is an Int32: the pid, or a negated errno.
package struct ReadRequest: BitwiseCopyable {
  /// See `CageLimits.memory`.
  package let memory: UInt64
  /// Processor time.
  package let seconds: UInt64

  /// `time` is what is left of `CageLimits.total`; nil means all of it.
  package init(_ limits: CageLimits, time: Duration? = nil) {
    memory = UInt64(max(0, limits.memory))
    let (seconds, attoseconds) = (time ?? limits.total).components
    self.seconds = UInt64(max(1, seconds + (attoseconds > 0 ? 1 : 0)))
  }
}
