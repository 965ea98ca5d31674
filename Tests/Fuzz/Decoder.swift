/// A decoder of ours that reads what others wrote. A bug in one is a trap, or a promise of it that does not hold.
enum Decoder: String, CaseIterable {
  /// A reader's answer, which the daemon takes apart.
  case reply
  /// A call on the control socket.
  case message
  /// A configuration file.
  case configuration
  /// A record in the store, with the checksum that belongs to it.
  case record

  /// Inputs to begin with, most of them right.
  var seeds: [[UInt8]] {
    switch self {
    case .reply: ReplyInput.seeds
    case .message: MessageInput.seeds
    case .configuration: ConfigurationInput.seeds
    case .record: RecordInput.seeds
    }
  }

  func take(_ bytes: [UInt8]) {
    switch self {
    case .reply: ReplyInput.take(bytes)
    case .message: MessageInput.take(bytes)
    case .configuration: ConfigurationInput.take(bytes)
    case .record: RecordInput.take(bytes)
    }
  }
}
