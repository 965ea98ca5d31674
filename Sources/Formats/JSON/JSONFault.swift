enum JSONFault: Error {
  case malformed
  /// The bytes end where a value goes on.
  case cut
  case tooDeep
}
