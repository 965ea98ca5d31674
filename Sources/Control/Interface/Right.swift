/// What a caller may be allowed to do; `Access` says who is.
package enum Right: Sendable, CaseIterable {
  /// To be told how the daemon fares and what became of one's own files.
  case report
  /// To see where files are and why, their names included.
  case ask
  /// To see documents.
  case content
  /// To change something.
  case act
  /// To see who read what.
  case audit
}
