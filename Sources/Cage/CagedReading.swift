internal import Model
internal import Platform

/// Follows one reader from its first byte to its end.
struct CagedReading {
  private static let bufferSize = 64 << 10
  static let interrupted = FrameFault(reason: .cageUnavailable, detail: "Vigil is stopping")

  let limits: CageLimits
  let announced: TemplateReady
  /// Rung when the reading shall not go on.
  let interruption: Wakeup

  /// Always reaps the reader. Throws what `child` throws, and SystemError when a child's bytes cannot be written.
  func follow(
    _ reader: borrowing ChildProcess, reply: borrowing OwnedDescriptor, child: (ChildHeader) throws -> Int32
  ) throws -> CageOutcome {
    var decoder = FrameDecoder(limits: limits)
    var fault: FrameFault?
    do {
      try withoutActuallyEscaping(child) { child in
        try listen(to: reply.raw, reader: reader, decoder: &decoder, child: child)
      }
    } catch let found as FrameFault {
      fault = found
      reader.signal(Signal.kill)
    } catch {
      reader.signal(Signal.kill)
      _ = try? reader.wait()
      throw error
    }
    let end = try reader.wait()
    return Verdict(announced: announced).judge(end, fault: fault, reply: decoder)
  }

  /// Returns when the reader has ended.
  private func listen(
    to reply: Int32, reader: borrowing ChildProcess, decoder: inout FrameDecoder,
    child: @escaping (ChildHeader) throws -> Int32
  ) throws {
    let sink = ChildSink(open: child)
    let receiver = FrameDecoder.Receiver(begin: sink.begin, receive: sink.receive)
    var deadline = Deadline(stall: limits.stall, total: limits.total)
    try withUnsafeTemporaryAllocation(byteCount: CagedReading.bufferSize, alignment: 16) { buffer in
      while true {
        guard try awaitReadable(reply, within: deadline.remaining()) else { continue }
        let count = try Channel.read(reply, into: buffer)
        if count == 0 { break }
        deadline.heard()
        try decoder.consume(UnsafeRawBufferPointer(rebasing: buffer[..<count]), receiver)
      }
    }
    while try !awaitReadable(reader.readiness, within: deadline.remaining()) {}
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
