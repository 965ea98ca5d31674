package import Cage
package import Model

/// What a reader executable does; `Template.serve` does the rest.
///
/// Everything here runs in a single-threaded process: no thread, Task or Dispatch, no Foundation date. `read` runs
/// where no file can be opened and nothing but memory and the reply can be used, so whatever a library opens or loads
/// on first use belongs into `warm`.
package protocol CagedReader: Sendable {
  /// All that results may name.
  var components: Set<Component> { get }

  /// Called once, in the template, before the first copy. What it throws is printed, and the template ends.
  mutating func warm() throws

  /// Documents of our own, read once in the template after `warm`: the Swift runtime makes types and finds
  /// conformances at their first use, which each copy would otherwise do again. As many kinds of document as matter.
  var samples: [[UInt8]] { get }

  /// Documents of our own that a spare reads before it gets its document, for what they touch: a few common ones, since
  /// each spare takes the time.
  var rehearsals: [[UInt8]] { get }

  /// Called once in each copy. Says `progress` every few seconds and hands over children; the result is returned.
  func read(_ document: UnsafeRawBufferPointer, reply: FrameWriter) throws -> ReadResult
}
