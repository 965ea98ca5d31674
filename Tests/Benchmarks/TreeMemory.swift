internal import Platform

/// The most memory that a process and all that descend from it had at once, by looking ten times a second: the sum of
/// their proportional set sizes. What lives for less than that may be missed.
final class TreeMemory: Sendable {
  private static let interval: Int32 = 100

  private struct State {
    var most = 0.0
    var isEnding = false
    var isEnded = false
  }

  private let state = Monitor(State())

  /// Looks until `end`, on a thread of its own.
  init(of pid: Int32) throws {
    let state = state
    try BlockingThread.start("memory") {
      while !state.update({ $0.isEnding }) {
        let sum = TreeMemory.share(of: pid)
        state.update { $0.most = max($0.most, sum) }
        _ = try? Poll.readable([], milliseconds: TreeMemory.interval)
      }
      state.update { $0.isEnded = true }
    }
  }

  /// MiB. Throws where nothing was to be seen.
  func end() throws -> Double {
    state.update { $0.isEnding = true }
    let most = state.wait { $0.isEnded ? $0.most : nil }
    guard most > 0 else { throw BenchmarkError("The memory of a process could not be read; try as root.") }
    return most
  }

  /// Processes that end meanwhile have none.
  private static func share(of pid: Int32) -> Double {
    let process = ProcessFigures(pid: pid)
    let children = (try? process.children) ?? []
    return children.reduce((try? process.share) ?? 0) { $0 + share(of: $1) }
  }
}
