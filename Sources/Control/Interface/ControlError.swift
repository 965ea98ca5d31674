/// Why a call failed: the errors of `io.vigil.Control` and of `org.varlink.service`.
///
/// The texts go to the caller, never to a log.
package enum ControlError: Error, Hashable {
  case notFound(object: String)
  /// No `what` (authority, region, theme, framework) has that name.
  case unknown(what: String, name: String, suggestions: [String])
  case ambiguous(object: String, candidates: [String])
  /// The caller may use the method, but not on this object.
  case notPermitted(object: String)
  case paused
  case busy(what: String)
  case failed(reason: String)

  case invalidParameter(String)
  /// The caller must be in one of these groups.
  case permissionDenied(groups: [String])
  case expectedMore
  case interfaceNotFound(String)
  case methodNotFound(String)
  case methodNotImplemented(String)
  /// One that this version does not know, by its full name.
  case other(name: String)

  /// The other side has left or does not read, or the server stops: nobody is told.
  case gone
}
