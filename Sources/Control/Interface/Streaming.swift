/// Whether a method gives several replies to one call (`more` of Varlink).
package enum Streaming: Sendable {
  case never
  /// With `more` it tells its progress.
  case optional
  /// It makes no sense without `more`.
  case required
}
