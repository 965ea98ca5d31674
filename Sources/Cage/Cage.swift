package import Model
package import Platform
internal import Synchronization

/// Reads documents, each in a process of its own that was locked down before the document's first byte.
///
/// It trusts the template process, which sees no document, and nothing that a reader writes. Its calls block: make
/// them on threads that may. Many may `read` at once; the template is held only to fork.
package final class Cage: Sendable {
  /// What is known of the running template; asked without waiting for one that is warming up.
  private struct Present {
    var announced: TemplateReady?
    var pid: Int32 = 0
  }

  private let readers: Mutex<ReaderSource>
  private let present = Mutex(Present())
  /// Readers that have answered, not ended yet.
  private let answered = Mutex<[(TemplateProcess, ForkedChild)]>([])
  private let isInterrupted = Atomic(false)
  /// Rung once, when no reading shall go on.
  private let interruption: Wakeup

  /// `executable` is the path of vigil-reader, `arguments` what it is started with. A template is replaced after
  /// `recycle` documents. Where parts of the cage cannot be had, `required` makes that an error; otherwise they are
  /// listed in `missing`.
  package init(executable: String, arguments: [String] = [], recycle: Int = 1000, required: Bool = true)
    throws(SystemError)
  {
    readers = Mutex(
      ReaderSource(executable: executable, arguments: arguments, recycle: max(1, recycle), required: required))
    interruption = try Wakeup()
  }

  /// Starts the template and waits until it is ready.
  package func start() throws(CageError) {
    let result: Result<Void, CageError> = readers.withLock { source in
      defer { note(source) }
      return Result { () throws(CageError) in _ = try source.template() }
    }
    try result.get()
  }

  /// The readers and interpreters of the running template; empty while none runs.
  package var components: Set<Component> { present.withLock { $0.announced?.components ?? [] } }

  /// What the cage lacks on this system, as sentences; empty unless `required` is false.
  package var missing: [String] { present.withLock { $0.announced?.missing ?? [] } }

  /// Nil while no template runs.
  package var templatePID: Int32? { present.withLock { $0.pid > 0 ? $0.pid : nil } }

  /// Starts a new template for the documents to come; the old one serves until the new one is ready. For reloads.
  package func replace(arguments: [String] = []) {
    readers.withLock { source in
      source.replace(arguments: arguments)
      note(source)
    }
  }

  /// Ends the readings under way and all that come later with `cageUnavailable`: for the daemon's end.
  package func interrupt() {
    isInterrupted.store(true, ordering: .releasing)
    interruption.ring()
  }

  /// Whether `interrupt` was called, so that `cageUnavailable` says nothing of a document or of the reader.
  package var interrupted: Bool { isInterrupted.load(ordering: .acquiring) }

  /// Ends readers that have answered. The kernel needs a processor for this as long as for reading a small text: a good
  /// time is when a document's way is over. The next reading does it too, and a reader ends by itself after a second.
  package func tidy() {
    let ended = answered.withLock { answered in
      defer { answered = [] }
      return answered
    }
    for (template, reader) in ended { end(reader, of: template) }
  }

  /// What it leaves is reaped while a later one starts.
  private func end(_ reader: ForkedChild, of template: TemplateProcess) {
    reader.kill()
    template.release(reader)
  }

  /// Ends the template. Readings under way go on; `start` may follow.
  package func stop() {
    tidy()
    readers.withLock { source in
      source.stop()
      note(source)
    }
  }

  private func note(_ source: ReaderSource) {
    present.withLock { $0 = Present(announced: source.announced, pid: source.pid) }
  }

  /// Reads the document open for reading as `document`, whatever its offset, and leaves it open.
  ///
  /// `child` is called for each document found in it and returns a descriptor, which stays the caller's, to which the
  /// child's bytes are written. They are complete when it is called again or `read` returns; when `read` returns
  /// anything but `.read`, no child counts. Throws only what `child` throws, and SystemError when its bytes cannot be
  /// written.
  package func read(
    document: Int32, limits: CageLimits, child: (ChildHeader) throws -> Int32
  ) throws -> CageOutcome {
    tidy()
    if interrupted { return .failed(.cageUnavailable, detail: CagedReading.interrupted.detail) }
    let reply: (read: Int32, write: Int32)
    do { reply = try Channel.pipe() } catch { return .failed(.cageUnavailable, detail: "\(error)") }
    let readEnd = OwnedDescriptor(owning: reply.read)
    let begun: Result<(TemplateProcess, Int32, TemplateReady), CageError> = {
      let writeEnd = OwnedDescriptor(owning: reply.write)
      return readers.withLock { source in
        defer { note(source) }
        return Result { () throws(CageError) in
          try source.begin(ReadRequest(limits), document: document, reply: writeEnd.raw)
        }
      }
    }()
    switch begun {
    case .failure(let error): return .failed(.cageUnavailable, detail: "\(error)")
    case .success((let template, let pid, let announced)):
      let reader = ForkedChild(pid: pid)
      do {
        let outcome = try CagedReading(limits: limits, announced: announced, interruption: interruption)
          .follow(reader, reply: readEnd, child: child)
        // Nothing that it could still do counts.
        answered.withLock { $0.append((template, reader)) }
        if case .failed = outcome { tidy() }
        return outcome
      } catch {
        end(reader, of: template)
        if let error = error as? SystemError, error.call == "pidfd_open" {
          return .failed(.cageUnavailable, detail: "\(error)")
        }
        throw error
      }
    }
  }
}
