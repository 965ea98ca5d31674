internal import Model
internal import Platform
internal import Synchronization

/// One of the programs whose copies read documents.
final class CageProgram: Sendable {
  /// What is known of the running template; asked without waiting for one that is warming up.
  private struct Present {
    var announced: TemplateReady?
    var pid: Int32 = 0
  }

  private let source: Mutex<ReaderSource>
  private let present = Mutex(Present())

  init(_ source: ReaderSource) { self.source = Mutex(source) }

  /// Nil while no template runs.
  var announced: TemplateReady? { present.withLock { $0.announced } }

  /// Nil while no template runs.
  var templatePID: Int32? { present.withLock { $0.pid > 0 ? $0.pid : nil } }

  /// Starts the template, if none runs, without waiting for it.
  func prepare() { change { $0.prepare() } }

  /// Starts the template and waits until it is ready.
  func start() throws(CageError) {
    try change { source in Result { () throws(CageError) in _ = try source.template() } }.get()
  }

  /// A reader for one document.
  func begin(_ request: ReadRequest, document: Int32) -> Result<StartedReader, CageError> {
    change { source in
      do throws(CageError) { return .success(try source.begin(request, document: document)) } catch {
        return .failure(error)
      }
    }
  }

  func replace(arguments: [String]) { change { $0.replace(arguments: arguments) } }

  func stop() { change { $0.stop() } }

  private func change<Value: ~Copyable>(_ body: (inout ReaderSource) -> Value) -> Value {
    source.withLock { source in
      defer { present.withLock { $0 = Present(announced: source.announced, pid: source.pid) } }
      return body(&source)
    }
  }
}
