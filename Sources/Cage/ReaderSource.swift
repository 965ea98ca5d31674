internal import Platform
internal import SystemPackage

/// Keeps a template ready: starts it, starts its successor ahead of need, and waits longer after each failure.
struct ReaderSource {
  private struct Trouble {
    let cause: String
    let delay: Duration
    let until: SuspendingClock.Instant
  }

  private static let warmUp = Duration.seconds(30)
  private static let firstDelay = Duration.milliseconds(100)
  private static let longestDelay = Duration.seconds(30)

  private let executable: String
  private var arguments: [String]
  private let recycle: Int
  private let required: Bool
  private let now: @Sendable () -> SuspendingClock.Instant

  private var current: (process: TemplateProcess, announced: TemplateReady)?
  private var successor: TemplateProcess?
  private var served = 0
  private var trouble: Trouble?

  init(
    executable: String, arguments: [String], recycle: Int, required: Bool,
    now: @escaping @Sendable () -> SuspendingClock.Instant
  ) {
    self.executable = executable
    self.arguments = arguments
    self.recycle = recycle
    self.required = required
    self.now = now
  }

  var announced: TemplateReady? { current?.announced }
  var pid: Int32 { current?.process.pid ?? 0 }

  /// A reader for one document. A template found dead is replaced and asked once more.
  mutating func begin(_ request: ReadRequest, document: Int32) throws(CageError) -> StartedReader {
    for _ in 0..<2 {
      let (process, announced) = try template()
      let reply: (read: Int32, write: Int32)
      do throws(SystemError) { reply = try Channel.pipe() } catch { throw .notAsked(cause: "\(error)") }
      let readEnd = OwnedDescriptor(owning: reply.read)
      let answer = {
        let writeEnd = OwnedDescriptor(owning: reply.write)
        return process.request(request, document: document, reply: writeEnd.raw)
      }()
      switch answer {
      case .success(let pid):
        served += 1
        return StartedReader(template: process, pid: pid, announced: announced, reply: readEnd)
      case .failure(.refused(let errno)): throw .notStarted(executable: executable, cause: "clone: \(errno)")
      case .failure(.gone):
        process.retire()
        current = nil
      }
    }
    throw .notReady(executable: executable, cause: "it ended twice when it was asked")
  }

  /// The template to ask.
  mutating func template() throws(CageError) -> (TemplateProcess, TemplateReady) {
    switchWhenReady()
    if served >= recycle, successor == nil, current != nil { replace() }
    if let current { return current }
    if let trouble, now() < trouble.until { throw .backingOff(cause: trouble.cause) }
    do throws(CageError) {
      let process = if let next = takeSuccessor() { next } else { try launch() }
      let announced = try accept(process, within: ReaderSource.warmUp)
      guard let announced else {
        process.retire()
        throw .notReady(executable: executable, cause: "it said nothing for \(ReaderSource.warmUp)")
      }
      current = (process, announced)
      served = 0
      trouble = nil
      return (process, announced)
    } catch {
      noteTrouble("\(error)")
      throw error
    }
  }

  /// Starts a template ahead of the call that waits for it, which meets the failure if it cannot be started.
  mutating func prepare() {
    if current == nil, successor == nil { successor = try? launch() }
  }

  /// Starts a successor, which takes over once it is ready; if it cannot be started, the present one serves on.
  mutating func replace() {
    guard successor == nil else { return }
    if let trouble, now() < trouble.until { return }
    do throws(CageError) { successor = try launch() } catch { noteTrouble("\(error)") }
  }

  /// The same, with other arguments. A successor that was started before is given up: it may have read what has changed.
  mutating func replace(arguments: [String]) {
    self.arguments = arguments
    takeSuccessor()?.retire()
    trouble = nil
    replace()
  }

  mutating func stop() {
    current?.process.retire()
    current = nil
    takeSuccessor()?.retire()
    trouble = nil
  }

  private mutating func switchWhenReady() {
    // Where nobody serves meanwhile, whoever asks waits for it, and meets its failure as it is.
    guard current != nil || trouble != nil, let next = successor else { return }
    do throws(CageError) {
      guard let announced = try accept(next, within: .zero) else { return }
      current?.process.retire()
      current = (next, announced)
      served = 0
      trouble = nil
    } catch {
      noteTrouble("\(error)")
    }
    successor = nil
  }

  private mutating func takeSuccessor() -> TemplateProcess? {
    defer { successor = nil }
    return successor
  }

  private func launch() throws(CageError) -> TemplateProcess {
    do {
      return try TemplateProcess(executable: executable, arguments: arguments)
    } catch {
      throw .notStarted(executable: executable, cause: "\(error)")
    }
  }

  /// Nil when it is not ready yet. A template that will not do is ended.
  private func accept(_ process: TemplateProcess, within limit: Duration) throws(CageError) -> TemplateReady? {
    do throws(CageError) {
      guard let announced = try process.ready(within: limit) else { return nil }
      guard announced.missing.isEmpty || !required else { throw .incomplete(missing: announced.missing) }
      return announced
    } catch {
      process.retire()
      guard case .notReady(_, let cause) = error else { throw error }
      throw .notReady(executable: executable, cause: cause)
    }
  }

  private mutating func noteTrouble(_ cause: String) {
    let delay = min((trouble?.delay ?? ReaderSource.firstDelay / 2) * 2, ReaderSource.longestDelay)
    trouble = Trouble(cause: cause, delay: delay, until: now() + delay)
  }
}
