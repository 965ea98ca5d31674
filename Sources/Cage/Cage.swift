package import Model
internal import Platform
internal import Synchronization

/// Reads documents, each in a process of its own that was locked down before the document's first byte.
///
/// It trusts the template process, which sees no document, and nothing that a reader writes. Its calls block: make
/// them on threads that may. Many may `read` at once; the template is held only to fork.
package final class Cage: Sendable {
  private let readers: Mutex<ReaderSource>
  private let pid = Atomic<Int32>(0)

  /// `executable` is the path of vigil-reader. A template is replaced after `recycle` documents. Where parts of the
  /// cage cannot be had, `required` makes that an error; otherwise they are listed in `missing`.
  package init(executable: String, recycle: Int = 1000, required: Bool = true) {
    readers = Mutex(ReaderSource(executable: executable, recycle: max(1, recycle), required: required))
  }

  /// Starts the template and waits until it is ready.
  package func start() throws(CageError) {
    let result: Result<Void, CageError> = readers.withLock { source in
      defer { pid.store(source.pid, ordering: .relaxed) }
      return Result { () throws(CageError) in _ = try source.template() }
    }
    try result.get()
  }

  /// The readers and interpreters of the running template; empty before `start`.
  package var components: Set<Component> { readers.withLock { $0.announced?.components ?? [] } }

  /// What the cage lacks on this system, as sentences; empty unless `required` is false.
  package var missing: [String] { readers.withLock { $0.announced?.missing ?? [] } }

  /// Nil while no template runs.
  package var templatePID: Int32? {
    let pid = pid.load(ordering: .relaxed)
    return pid > 0 ? pid : nil
  }

  /// Starts a new template for the documents to come; the old one serves until the new one is ready. For reloads.
  package func replace() { readers.withLock { $0.replace() } }

  /// Ends the template. Readings under way go on; `start` may follow.
  package func stop() {
    readers.withLock { source in
      source.stop()
      pid.store(0, ordering: .relaxed)
    }
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
    let reply: (read: Int32, write: Int32)
    do { reply = try Channel.pipe() } catch { return .failed(.cageUnavailable, detail: "\(error)") }
    let readEnd = OwnedDescriptor(owning: reply.read)
    let begun: Result<(TemplateProcess, Int32, TemplateReady), CageError> = {
      let writeEnd = OwnedDescriptor(owning: reply.write)
      return readers.withLock { source in
        defer { pid.store(source.pid, ordering: .relaxed) }
        return Result { () throws(CageError) in
          try source.begin(ReadRequest(limits), document: document, reply: writeEnd.raw)
        }
      }
    }()
    switch begun {
    case .failure(let error): return .failed(.cageUnavailable, detail: "\(error)")
    case .success((let template, let pid, let announced)):
      defer { template.release() }
      do {
        let reader = try ChildProcess(adopting: pid)
        return try CagedReading(limits: limits, announced: announced)
          .follow(reader, reply: readEnd, child: child)
      } catch let error as SystemError where error.call == "pidfd_open" {
        return .failed(.cageUnavailable, detail: "\(error)")
      }
    }
  }
}
