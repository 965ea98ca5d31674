/// Bounds of one reading. Memory and time are bounded by the cage, not here.
package struct ReadingLimits: Hashable, Sendable {
  /// Pages beyond it are counted in `pageCount` but not read, and the note says so.
  package var pages = 20_000
  /// Children beyond it are not handed out, and the note says so.
  package var children = 10_000
  /// UTF-8 bytes of text in the whole document; reading stops at the page that goes beyond it, and the note says so.
  package var textBytes = 256 << 20

  package init() {}
}
