internal import Platform
internal import Synchronization
internal import SystemPackage

/// One running template: asked over its socket, ended by closing it. Its copies are this process's children and stay
/// in its process group, so that one whose pid never reached us is still found and reaped.
final class TemplateProcess: Sendable {
  enum Failure: Error {
    /// It has ended, or does not answer.
    case gone
    /// It could not make a copy of itself.
    case refused(Errno)
  }

  private struct Use: ~Copyable {
    var socket: OwnedDescriptor?
    var readers = 0
    var remains = EndedReaders()
    var ended = false

    /// True once: when nobody uses it any more.
    mutating func claimEnd() -> Bool {
      guard socket == nil, readers == 0, !ended else { return false }
      ended = true
      return true
    }
  }

  private static let patience = Duration.seconds(10)

  private let process: ChildProcess
  private let use: Mutex<Use>

  var pid: Int32 { process.pid }

  init(executable: String, arguments: [String]) throws(SystemError) {
    let (near, far) = try Channel.socketPair()
    let nearEnd = OwnedDescriptor(owning: near)
    let farEnd = OwnedDescriptor(owning: far)
    // Libraries turn times into those of the local zone, whose file the C library would look at again and again.
    let environment = ["SWIFT_BACKTRACE=enable=no", "TZ=UTC0"]
    process = try ChildProcess(spawning: executable, arguments: arguments, environment: environment, channel: farEnd)
    use = Mutex(Use(socket: nearEnd))
  }

  /// Waits until it is ready; nil when it is not within `limit`.
  func ready(within limit: Duration) throws(CageError) -> TemplateReady? {
    let received: Result<TemplateReady?, CageError> = use.withLock { use in
      guard let socket = use.socket?.raw else { return .success(nil) }
      do {
        guard try Channel.awaitReadable(socket, within: limit) else { return .success(nil) }
        let message = try TemplateProcess.receive(from: socket)
        guard !message.isEmpty else { return .failure(.notReady(executable: "", cause: "it ended")) }
        return .success(try TemplateReady(message: message))
      } catch {
        return .failure(.notReady(executable: "", cause: "\(error)"))
      }
    }
    return try received.get()
  }

  /// Starts a reader; whoever gets its pid kills it in the end and calls `release`, which need not wait for this. One
  /// call at a time, and none at the same time as `retire`: `ReaderSource` sees to it.
  func request(_ request: ReadRequest, document: Int32, reply: Int32) -> Result<Int32, Failure> {
    guard let socket = use.withLock({ $0.socket?.raw }) else { return .failure(.gone) }
    do {
      try withUnsafeBytes(of: request) { try Channel.send($0, descriptors: [document, reply], over: socket) }
      use.withLock { $0.remains.reap() }
      guard try Channel.awaitReadable(socket, within: TemplateProcess.patience) else { return .failure(.gone) }
      var answer: Int32 = 0
      let count = try withUnsafeMutableBytes(of: &answer) { try Channel.receive(into: $0, from: socket).count }
      guard count == MemoryLayout<Int32>.size else { return .failure(.gone) }
      guard answer > 0 else { return .failure(.refused(Errno(rawValue: -answer))) }
      use.withLock { $0.readers += 1 }
      return .success(answer)
    } catch {
      return .failure(.gone)
    }
  }

  /// Reaps a reader of this template that has ended or was killed: now, while a later one starts, or when this
  /// template ends.
  func release(_ reader: ForkedChild) {
    let isLast = use.withLock { use in
      use.remains.add(reader)
      use.readers -= 1
      return use.claimEnd()
    }
    if isLast { end() }
  }

  /// No more requests. It and what is left of its readers are reaped now or with the last one.
  func retire() {
    let isLast = use.withLock { use in
      use.socket = nil
      return use.claimEnd()
    }
    if isLast { end() }
  }

  /// A template without a socket exits; one that does not is killed, and strays with it.
  private func end() {
    _ = try? Channel.awaitReadable(process.readiness, within: .seconds(1))
    process.endGroup()
  }

  private static func receive(from socket: Int32) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: TemplateReady.largest) { buffer, count in
      count = try Channel.receive(into: UnsafeMutableRawBufferPointer(buffer), from: socket).count
    }
  }
}
