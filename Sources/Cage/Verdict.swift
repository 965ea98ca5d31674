internal import Model
internal import Platform
internal import Synchronization

/// What a reader said, or failing that how it ended. A whole result is the answer, whatever its reader does afterwards:
/// it could have said the same and ended well. A reader that ends without one told nothing that counts.
struct Verdict {
  /// Decoding takes several times the bytes of a result; those that are large by far are judged one at a time.
  private static let large = 4 << 20
  private static let turn = Mutex(())

  let announced: TemplateReady
  /// Whether another program can be asked.
  let mayDecline: Bool

  /// A reader without a result has ended. `fault` is why it was killed by us; nil when it ended by itself or by
  /// another's hand.
  func judge(_ end: ProcessEnd, fault: FrameFault?, reply: FrameDecoder) -> CageOutcome {
    switch end {
    case .signalled(Signal.badSystemCall): return .failed(.readerViolation, detail: violation(reply.forbiddenCall))
    case .signalled(let signal) where fault == nil: return judge(signal: signal, reply: reply)
    case .exited(let status) where status != ReaderExit.done && fault == nil:
      return judge(status: status, reply: reply)
    case .signalled, .exited:
      let fault = fault ?? .lied("the reader ended without a result")
      return .failed(fault.reason, detail: fault.detail)
    }
  }

  /// A result is complete, `children` were announced before it. Nil when another program is to be asked, which is all that
  /// a reader can reach by saying so.
  func judge(_ result: [UInt8], children: Int) -> CageOutcome? {
    do throws(FrameFault) {
      guard result.count > Verdict.large else { return try accept(result, children: children) }
      guard !ValueCount.isExceeded(in: result) else {
        throw FrameFault(reason: .readerFlooded, detail: "a result of more than \(ValueCount.most) values")
      }
      return try Verdict.turn.withLock { _ throws(FrameFault) in try accept(result, children: children) }
    } catch {
      return .failed(error.reason, detail: error.detail)
    }
  }

  private func judge(signal: Int32, reply: FrameDecoder) -> CageOutcome {
    let ended = "the reader was ended by \(Signal.name(signal))"
    switch signal {
    case Signal.processorTime: return .failed(.readerTimedOut, detail: "the processor time was used up")
    case Signal.kill: return .failed(.killedForMemory, detail: ended)
    case let signal where Signal.crashes.contains(signal):
      if reply.wasRefusedMemory {
        return .failed(.readerOutOfMemory, detail: "\(ended) after an allocation was refused")
      }
      return reply.isFragile
        ? .failed(.damaged, detail: "\(ended) in a library that damaged documents of this kind crash")
        : .failed(.readerCrashed, detail: ended)
    default: return .failed(.cageUnavailable, detail: ended)
    }
  }

  private func judge(status: Int32, reply: FrameDecoder) -> CageOutcome {
    if status >= ReaderExit.notLockedDown, !reply.isLockedDown {
      return .failed(.cageUnavailable, detail: "step \(status - ReaderExit.notLockedDown) of the lockdown failed")
    }
    return reply.wasRefusedMemory
      ? .failed(.readerOutOfMemory, detail: "the reader gave up after an allocation was refused")
      : .failed(.readerCrashed, detail: "the reader ended with status \(status)")
  }

  private func accept(_ bytes: [UInt8], children: Int) throws(FrameFault) -> CageOutcome? {
    let result: ReadResult
    do { result = try StrictJSON.decode(ReadResult.self, from: bytes) } catch let fault as FrameFault {
      throw fault
    } catch {
      throw .lied("the result is not of the agreed form")
    }
    switch result {
    case .contents(let contents):
      try ContentsCheck.check(contents, components: announced.components)
      return .read(contents)
    case .failure(let failure, let detail): return .failed(failure.reason, detail: Verdict.printable(detail))
    case .elsewhere:
      guard mayDecline else { throw .lied("it reads every kind, and says that it does not read this one") }
      guard children == 0 else { throw .lied("children of a document that it does not read") }
      return nil
    }
  }

  private func violation(_ call: UInt32?) -> String {
    guard let number = call.flatMap(Int.init(exactly:)) else { return "a forbidden system call" }
    let name = announced.systemCalls.indices.contains(number) ? announced.systemCalls[number] : ""
    return "a forbidden system call: \(name.isEmpty ? "number \(number)" : name)"
  }

  /// The detail may reach a log, and comes from a process that the document may have taken over: short, plain ASCII.
  private static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(120).map { (32..<127).contains($0.value) ? $0 : "?" }))
  }
}
