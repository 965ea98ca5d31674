internal import Model

/// The sentences of a receipt: for whoever sent the file, and cannot ask Vigil.
extension Receipt {
  var meaning: String {
    switch disposition {
    case .stored: "The document is stored."
    case .duplicate: "The same bytes are stored already; that is as good as storing them."
    case .discarded where reason == nil: "A person said that the file is not wanted."
    case .deferred, .quarantined, .discarded: reason?.sentence ?? "No reason is known."
    }
  }

  var advice: String {
    switch disposition {
    case .stored, .duplicate: "Nothing."
    case .deferred: "Nothing: it is tried again by itself, and this receipt is replaced."
    case .discarded: "Ask those who run Vigil if it should have been kept."
    case .quarantined: reason.map(Receipt.advice) ?? Receipt.ask
    }
  }

  private static let ask = "Ask those who run Vigil; they find the file by its arrival id."

  private static func advice(_ reason: Reason) -> String {
    switch reason {
    case .damaged, .changedWhileCopied: "Make the file again and send it again."
    case .empty: "Send the file again when it has its content."
    case .encrypted: "Send it without a password."
    case .kindNotAllowed: "Send it as a kind of document that was agreed for this channel."
    case .tooLarge, .tooManyChildren, .tooDeep, .expandsTooFar: "Send it in smaller parts."
    default: ask
    }
  }
}
