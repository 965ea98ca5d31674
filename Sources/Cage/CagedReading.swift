internal import Model
internal import Platform

/// Follows one reader from its first byte to its end.
struct CagedReading {
  private static let bufferSize = 64 << 10
  static let interrupted = FrameFault(reason: .cageUnavailable, detail: "Vigil is stopping")

  let limits: CageLimits
  let announced: TemplateReady
  /// Whether another program can be asked.
  let mayDecline: Bool
  /// Rung when the reading shall not go on.
  let interruption: Wakeup

  /// Returns as soon as the answer stands: a whole result, or the reader's end. Leaves the reader to be killed and
  /// reaped. Nil when another program is to be asked. Throws what `child` throws, and SystemError when a child's bytes
  /// cannot be written.
  func follow(
    _ reader: ForkedChild, reply: borrowing OwnedDescriptor, deadline: inout Deadline,
    child: (ChildHeader) throws -> Int32
  ) throws -> CageOutcome? {
    var decoder = FrameDecoder(limits: limits)
    let verdict = Verdict(announced: announced, mayDecline: mayDecline)
    deadline.begin()
    defer { deadline.end() }
    do {
      try withoutActuallyEscaping(child) { child in
        try listen(to: reply.raw, reader: reader, decoder: &decoder, deadline: &deadline, child: child)
      }
    } catch let fault as FrameFault {
      reader.kill()
      return verdict.judge(try reader.end(), fault: fault, reply: decoder)
    }
    if let result = decoder.result { return verdict.judge(result, children: decoder.children) }
    return verdict.judge(try reader.end(), fault: nil, reply: decoder)
  }

  /// Returns when a result is complete, or when the reader has ended without one.
  private func listen(
    to reply: Int32, reader: ForkedChild, decoder: inout FrameDecoder, deadline: inout Deadline,
    child: @escaping (ChildHeader) throws -> Int32
  ) throws {
    let sink = ChildSink(open: child)
    let receiver = FrameDecoder.Receiver(begin: sink.begin, receive: sink.receive)
    try withUnsafeTemporaryAllocation(byteCount: CagedReading.bufferSize, alignment: 16) { buffer in
      while decoder.result == nil {
        guard try awaitReadable(reply, within: deadline.remaining()) else { continue }
        let count = try Channel.read(reply, into: buffer)
        if count == 0 { break }
        deadline.heard()
        try decoder.consume(UnsafeRawBufferPointer(rebasing: buffer[..<count]), receiver)
      }
    }
    if decoder.result != nil { return }
    let readiness = try reader.readiness()
    while try !awaitReadable(readiness.raw, within: deadline.remaining()) {}
  }

  /// False when the time passed first.
  private func awaitReadable(_ descriptor: Int32, within limit: Duration) throws -> Bool {
    let (seconds, attoseconds) = limit.components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1
    let ready = try Poll.readable(
      [descriptor, interruption.descriptor.raw], milliseconds: Int32(clamping: milliseconds))
    if ready[1] { throw CagedReading.interrupted }
    return ready[0]
  }
}
