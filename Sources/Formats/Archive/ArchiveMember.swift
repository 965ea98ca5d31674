internal import Model

/// What an archive says of a member.
struct ArchiveMember {
  enum Kind {
    case file
    case folder
    /// A symbolic link, or another name for a member that came before.
    case link
    /// A device, a pipe or a socket.
    case special
  }

  /// Its bytes as they stand, with `/` between folders; empty where it has none.
  let path: SpoolName
  let kind: Kind
  let isEncrypted: Bool

  /// For comparing: what is not UTF-8 in it is lost.
  var name: String { String(decoding: path.bytes, as: UTF8.self) }
}
