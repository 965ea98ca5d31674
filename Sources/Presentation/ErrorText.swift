package import Control

/// Client errors as sentences that say what to do.
package enum ErrorText {
  package static func text(_ error: ClientError) -> String {
    switch error {
    case .notRunning(let path):
      """
      vigild is not running (nobody listens on \(Printable.line(path))).
      Start it with: systemctl start vigild    (in a checkout: Deploy/run)
      """
    case .unreachable(let path):
      """
      you may not reach \(Printable.line(path)): a folder above it is closed to you.
      Ask an administrator to open it, or run this as root.
      """
    case .lost: "the daemon closed the connection: it stopped, or this side read too slowly"
    case .silent(let seconds):
      """
      nothing was heard for \(seconds) seconds: vigild hangs, or systemd holds its socket and cannot start it.
      See: systemctl status vigild    and: journalctl -xu vigild
      """
    case .malformed(let what): "the daemon sent \(Printable.line(what)); is it of the same version as vigilctl?"
    case .system(let detail): Printable.line(detail)
    case .refused(let refusal): text(refusal)
    }
  }

  private static func text(_ error: ControlError) -> String {
    switch error {
    case .notFound(let object): "nothing is known of \(Printable.line(object))"
    case .ambiguous(let object, let candidates):
      (["\(Printable.line(object)) fits several; say which:"] + candidates.map { "  " + Printable.line($0) })
        .joined(separator: "\n")
    case .unknown(let what, let name, let suggestions): unknown(what, name, suggestions)
    case .notPermitted(let object): "you may not do this to \(Printable.line(object))"
    case .paused: "Vigil is paused; go on with: vigilctl resume"
    case .busy(let what): "Vigil is busy (\(Printable.line(what))); try again later"
    case .failed(let reason): Printable.line(reason)
    case .invalidParameter(let name): "the daemon does not accept this value: \(Printable.line(name))"
    case .permissionDenied(let groups):
      """
      permission denied: this takes root or a member of \(groups.map(Printable.line).joined(separator: " or ")).
      An administrator adds you with: usermod -aG \(Printable.line(groups.first ?? "vigil-read")) "$USER"    (then log in anew)
      """
    case .expectedMore, .interfaceNotFound, .methodNotFound, .methodNotImplemented, .other, .gone:
      "the daemon does not know this call; is it of the same version as vigilctl?"
    }
  }

  private static func unknown(_ what: String, _ name: String, _ suggestions: [String]) -> String {
    let first = "no \(Printable.line(what)) is called “\(Printable.line(name))”"
    let all = what == "authority" ? ["All of them: vigilctl authorities"] : []
    guard !suggestions.isEmpty else { return ([first] + all).joined(separator: "\n") }
    let heading = what == "authority" ? "; did you mean:" : "; there are, the likeliest first:"
    return ([first + heading] + suggestions.map { "  " + Printable.line($0) } + all).joined(separator: "\n")
  }
}
