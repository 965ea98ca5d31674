/// Reads documents again: those named or, without ids, all that an older reader or interpreter read.
package enum Reprocess: ControlMethod {
  package static let right = Right.act
  package static let streaming = Streaming.optional

  /// What the caller asks for.
  package struct Parameters: Hashable, Sendable, Codable {
    package var ids: [String]

    package init(ids: [String] = []) {
      self.ids = ids
    }
  }

  /// What it gets.
  package struct Reply: Hashable, Sendable, Codable {
    package var done: Int
    package var total: Int
    package var failed: Int

    package init(done: Int, total: Int, failed: Int) {
      self.done = done
      self.total = total
      self.failed = failed
    }
  }
}
