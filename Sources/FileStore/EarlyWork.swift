internal import Model
internal import Platform
internal import SystemPackage

/// Does for a document what can be done while it is still being read, so that a document that comes alone need not
/// wait for it afterwards. One document at a time: where several come at once a batch's single sync is cheaper.
final class EarlyWork<Product: Sendable>: Sendable {
  private struct State {
    var digest: Digest?
    var isBusy = false
    var isDone = false
    var product: Product?
    var isClosed = false
  }

  private let state = Monitor(State())

  /// `work` runs on a thread of its own, of the name. What it throws, or nil, means that nothing was done.
  init(_ name: String, _ work: @escaping @Sendable (Digest) throws(SystemError) -> Product?) throws(SystemError) {
    try BlockingThread.start(name) { [state] in
      while true {
        guard let digest = state.wait(until: EarlyWork.next) else { return }
        var product: Product?
        do throws(SystemError) { product = try work(digest) } catch {}
        state.update {
          // Handed over whole: whoever lets go of it is the last to have it.
          swap(&$0.product, &product)
          ($0.isBusy, $0.isDone) = (false, true)
        }
      }
    }
  }

  /// The digest to work for, nil inside when there will be none, nil outside when there is none yet.
  private static func next(_ state: inout State) -> Digest?? {
    if state.isClosed { return .some(nil) }
    guard let digest = state.digest, !state.isDone else { return nil }
    state.isBusy = true
    return .some(digest)
  }

  /// Begins, unless it is busy.
  func begin(_ digest: Digest) {
    state.update { state in
      if state.digest != nil, !state.isDone { return }
      state.digest = digest
      state.isDone = false
      state.product = nil
    }
  }

  /// Waits for what was begun last, if that was this document, and hands it over, once. Nil when it is the caller's to
  /// do.
  @discardableResult
  func finish(_ digest: Digest) -> Product? {
    state.wait { state -> Product?? in
      guard state.digest == digest else { return .some(nil) }
      guard state.isDone else { return state.isClosed ? .some(nil) : nil }
      defer {
        state.digest = nil
        state.product = nil
      }
      return .some(state.product)
    }
  }

  /// Waits for what is being done, and lets go of what nobody took.
  func close() {
    state.update { $0.isClosed = true }
    state.wait { state -> Void? in
      if state.isBusy { return nil }
      state.product = nil
      return ()
    }
  }
}
