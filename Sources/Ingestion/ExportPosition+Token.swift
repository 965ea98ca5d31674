internal import Model
internal import Store

/// A position as callers of the control interface bring it back: theirs to keep, not to read.
extension ExportPosition {
  var token: String { "\(firstReceived.microseconds)-\(digest)" }

  /// Nil for what is no token.
  init?(token: String) {
    guard let dash = token.lastIndex(of: "-"), let moment = Int64(token[..<dash]),
      let digest = Digest(token[token.index(after: dash)...])
    else { return nil }
    self.init(firstReceived: Timestamp(microseconds: moment), digest: digest)
  }
}
