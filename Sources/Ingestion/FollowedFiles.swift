internal import Control
internal import Model

/// The files that a caller of `Follow` looks out for by their names.
struct FollowedFiles: Sendable {
  let channel: String
  let names: Set<SpoolName>

  /// Whether what happens to a file may be told to the caller: in a channel that is hidden, only to who may drop, and
  /// only of the files that it names.
  func concern(_ origin: Origin, _ sight: Sight) -> Bool {
    if !sight.unaccounted.contains(origin.channel) { return true }
    return sight.drops && origin.channel == channel && names.contains(origin.name)
  }
}
