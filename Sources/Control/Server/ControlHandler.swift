/// What the daemon does for each method of `io.vigil.Control`; see the interface file for what each one means.
///
/// Rights are checked before a method is called. Its task is cancelled when the caller leaves or the server stops.
/// What a streaming method returns is its last reply; what it sends before that goes through `replies`.
package protocol ControlHandler: Sendable {
  func status(_ caller: Caller) async throws(ControlError) -> Status.Reply
  func list(_ parameters: List.Parameters, _ caller: Caller) async throws(ControlError) -> List.Reply
  func show(_ parameters: Show.Parameters, _ caller: Caller) async throws(ControlError) -> Show.Reply
  func text(
    _ parameters: Text.Parameters, _ caller: Caller, _ replies: Replies<Text.Reply>
  ) async throws(ControlError) -> Text.Reply
  func search(_ parameters: Search.Parameters, _ caller: Caller) async throws(ControlError) -> Search.Reply
  func authority(_ parameters: Authority.Parameters, _ caller: Caller) async throws(ControlError) -> Authority.Reply
  func authorities(
    _ parameters: Authorities.Parameters, _ caller: Caller
  ) async throws(ControlError) -> Authorities.Reply
  func judgements(_ parameters: Judgements.Parameters, _ caller: Caller) async throws(ControlError) -> Judgements.Reply
  func findings(
    _ parameters: Findings.Parameters, _ caller: Caller, _ replies: Replies<Findings.Reply>
  ) async throws(ControlError) -> Findings.Reply
  func watch(
    _ parameters: Watch.Parameters, _ caller: Caller, _ replies: Replies<Watch.Reply>
  ) async throws(ControlError) -> Watch.Reply
  func explain(_ parameters: Explain.Parameters, _ caller: Caller) async throws(ControlError) -> Explain.Reply
  func listQuarantine(
    _ parameters: ListQuarantine.Parameters, _ caller: Caller
  ) async throws(ControlError) -> ListQuarantine.Reply
  func release(_ parameters: Release.Parameters, _ caller: Caller) async throws(ControlError) -> Release.Reply
  func discard(_ parameters: Discard.Parameters, _ caller: Caller) async throws(ControlError) -> Discard.Reply
  func forget(_ parameters: Forget.Parameters, _ caller: Caller) async throws(ControlError) -> Forget.Reply
  func retry(_ parameters: Retry.Parameters, _ caller: Caller) async throws(ControlError) -> Retry.Reply
  func reprocess(
    _ parameters: Reprocess.Parameters, _ caller: Caller, _ replies: Replies<Reprocess.Reply>
  ) async throws(ControlError) -> Reprocess.Reply
  func pause(_ caller: Caller) async throws(ControlError) -> Pause.Reply
  func resume(_ caller: Caller) async throws(ControlError) -> Resume.Reply
  func sync(_ parameters: Sync.Parameters, _ caller: Caller) async throws(ControlError) -> Sync.Reply
  func follow(
    _ parameters: Follow.Parameters, _ caller: Caller, _ replies: Replies<Follow.Reply>
  ) async throws(ControlError) -> Follow.Reply
  func verify(_ caller: Caller, _ replies: Replies<Verify.Reply>) async throws(ControlError) -> Verify.Reply
  func rebuild(_ caller: Caller, _ replies: Replies<Rebuild.Reply>) async throws(ControlError) -> Rebuild.Reply
  func backup(_ caller: Caller, _ replies: Replies<Backup.Reply>) async throws(ControlError) -> Backup.Reply
  func examine(_ caller: Caller) async throws(ControlError) -> Examine.Reply
  func reload(_ caller: Caller) async throws(ControlError) -> Reload.Reply
  func audit(_ parameters: Audit.Parameters, _ caller: Caller) async throws(ControlError) -> Audit.Reply
  func export(
    _ parameters: Export.Parameters, _ caller: Caller, _ replies: Replies<Export.Reply>
  ) async throws(ControlError) -> Export.Reply
}
