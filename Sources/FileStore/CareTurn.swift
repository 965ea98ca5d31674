internal import Platform

/// Whose turn it is to look at the whole store, or to take something from it.
final class CareTurn: Sendable {
  private struct State {
    var isTaken = false
    var isPreserving = false
  }

  /// Seconds. A caller for whom things are preserved ends that by leaving, which is noticed a moment after it is gone:
  /// whoever comes next waits for so long.
  private static let moment = 2

  private let state = Monitor(State())

  /// False when somebody else has it. May block for a moment.
  func start(preserving: Bool) -> Bool {
    let isMine = state.wait(seconds: CareTurn.moment) { state -> Bool? in
      if state.isTaken { return state.isPreserving ? nil : false }
      (state.isTaken, state.isPreserving) = (true, preserving)
      return true
    }
    return isMine ?? false
  }

  func end() { state.update { $0 = State() } }
}
