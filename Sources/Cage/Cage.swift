package import Model
package import Platform
internal import Synchronization

/// Reads documents, each in a process of its own that was locked down before the document's first byte.
///
/// It trusts the template processes, which see no document, and nothing that a reader writes. Its calls block: make
/// them on threads that may. Many may `read` at once; a template is held only to fork.
package final class Cage: Sendable {
  private let programs: [CageProgram]
  /// Readers that have answered, not ended yet.
  private let answered = Mutex<[(TemplateProcess, ForkedChild)]>([])
  private let isInterrupted = Atomic(false)
  /// Rung once, when no reading shall go on.
  private let interruption: Wakeup

  /// `executables` are the paths of the programs to ask for a document, in this order: each but the last may leave it to
  /// the next one, unread. `arguments` are what they are started with. A template is replaced after `recycle` documents.
  /// Where parts of the cage cannot be had, `required` makes that an error; otherwise they are listed in `missing`.
  /// `now` is the clock by which a template that could not be started is let rest.
  package init(
    executables: [String], arguments: [String] = [], recycle: Int = 1000, required: Bool = true,
    now: @escaping @Sendable () -> SuspendingClock.Instant = { .now }
  ) throws(SystemError) {
    programs = executables.map { executable in
      CageProgram(
        ReaderSource(
          executable: executable, arguments: arguments, recycle: max(1, recycle), required: required, now: now))
    }
    interruption = try Wakeup()
  }

  /// Starts the templates and waits until they are ready.
  package func start() throws(CageError) {
    for program in programs { program.prepare() }
    for program in programs { try program.start() }
  }

  /// The readers and interpreters of the running templates; empty while one of them does not run, for then documents of
  /// some kinds have none.
  package var components: Set<Component> {
    let announced = programs.map(\.announced?.components)
    return announced.contains(nil) ? [] : announced.reduce(into: []) { $0.formUnion($1 ?? []) }
  }

  /// What the cage lacks on this system, as sentences; empty unless `required` is false.
  package var missing: [String] {
    programs.reduce(into: []) { all, program in
      all += (program.announced?.missing ?? []).filter { !all.contains($0) }
    }
  }

  /// The running templates, in the order in which they are asked.
  package var templatePIDs: [Int32] { programs.compactMap(\.templatePID) }

  /// Whether all templates run, so that no document waits for one.
  package var isReady: Bool { programs.allSatisfy { $0.templatePID != nil } }

  /// Starts new templates for the documents to come; the old ones serve until the new ones are ready. For reloads.
  package func replace(arguments: [String] = []) {
    for program in programs { program.replace(arguments: arguments) }
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

  /// Ends the templates. Readings under way go on; `start` may follow.
  package func stop() {
    tidy()
    for program in programs { program.stop() }
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
    var deadline = Deadline(stall: limits.stall, total: limits.total)
    for (index, program) in programs.enumerated() {
      let reading = Reading(
        document: document, limits: limits, program: program, mayDecline: index + 1 < programs.count)
      if let outcome = try ask(reading, &deadline, child) { return outcome }
    }
    return .failed(.cageUnavailable, detail: "no reader is known")
  }

  /// What one program is asked.
  private struct Reading {
    let document: Int32
    let limits: CageLimits
    let program: CageProgram
    let mayDecline: Bool
  }

  /// Nil when the next program is to be asked.
  private func ask(
    _ reading: Reading, _ deadline: inout Deadline, _ child: (ChildHeader) throws -> Int32
  ) throws -> CageOutcome? {
    if interrupted { return .failed(.cageUnavailable, detail: CagedReading.interrupted.detail) }
    switch reading.program.begin(ReadRequest(reading.limits, time: deadline.left), document: reading.document) {
    case .failure(let error): return .failed(.cageUnavailable, detail: "\(error)")
    case .success(let started):
      let reader = ForkedChild(pid: started.pid)
      do {
        let outcome = try CagedReading(
          limits: reading.limits, announced: started.announced, mayDecline: reading.mayDecline,
          interruption: interruption
        ).follow(reader, reply: started.reply, deadline: &deadline, child: child)
        // Nothing that it could still do counts.
        answered.withLock { $0.append((started.template, reader)) }
        if case .failed = outcome { tidy() }
        return outcome
      } catch {
        end(reader, of: started.template)
        if let error = error as? SystemError, error.call == "pidfd_open" {
          return .failed(.cageUnavailable, detail: "\(error)")
        }
        throw error
      }
    }
  }
}
