/// Why a call failed: the errors of `io.vigil.Control` and those of `org.varlink.service` that a handler may need.
///
/// The texts go to the caller, never to a log.
package enum ControlError: Error, Hashable {
  case notFound(object: String)
  case ambiguous(object: String, candidates: [String])
  /// The caller may use the method, but not on this object.
  case notPermitted(object: String)
  case paused
  case busy(what: String)
  case failed(reason: String)
  case invalidParameter(String)
  /// The caller must be in one of these groups.
  case permissionDenied(groups: [String])
  /// The caller has left, or the server stops: nobody is told.
  case gone
}
