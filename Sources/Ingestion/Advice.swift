internal import Control
internal import Model
internal import SystemPackage

/// The commands that mend what keeps a file or an arrival where it is.
enum Advice {
  /// For a file in `incoming/`; `path` is absolute, `user` is the daemon's.
  static func commands(for reason: Reason, path: FilePath, user: String) -> [String] {
    let file = shellQuoted(path)
    return switch reason {
    case .unreadable: ["setfacl -m u:\(user):r \(file)"]
    case .tooDeepInFolders: ["mv \(file) \(shellQuoted(path.removingLastComponent().removingLastComponent()))"]
    case .unremovable:
      ["findmnt -T \(file)", "vigilctl reload"] + commands(forFolder: path.removingLastComponent(), user: user)
    case .copyLeftBehind: ["journalctl -k -b -g 'error|corrupt'", "df -h \(shellQuoted(path.removingLastComponent()))"]
    case .unmovable: commands(forFolder: path.removingLastComponent(), user: user)
    case .notRegular: ["ls -l \(file)", "rm \(file)"]
    case .temporaryName, .stalled: ["mv -n \(file) \(shellQuoted(finalName(path)))"]
    case .beingWritten: ["fuser -v \(file)"]
    default: []
    }
  }

  /// For a folder whose files the daemon cannot reach, or not move. The first lifts the mask of an inherited access list;
  /// the second helps where there is none, too.
  static func commands(forFolder folder: FilePath, user: String) -> [String] {
    ["chmod g+rwx \(shellQuoted(folder))", "setfacl -m u:\(user):rwx \(shellQuoted(folder))"]
  }

  /// The usual cause of a folder that the daemon may not write to, though its channel lets it.
  static let mask = """
    A folder that was copied in with its owner's mode (umask 022) masks the access list of its channel, which the \
    group's rights lift; one that was moved in has no such list and takes setfacl.
    """

  /// For an arrival.
  static func commands(for place: Whereabouts, _ id: ArrivalID) -> [String] {
    switch place {
    case .quarantined:
      ["vigilctl retry \(id)", "vigilctl quarantine release \(id)", "vigilctl quarantine discard \(id)"]
    case .deferred: ["vigilctl retry \(id)"]
    case .stored, .duplicate: ["vigilctl show \(id)"]
    default: []
    }
  }

  /// What the name would be without what marks it as temporary.
  private static func finalName(_ path: FilePath) -> FilePath {
    guard let name = path.lastComponent?.string else { return path }
    var final = name
    while final.hasPrefix(".") || final.hasPrefix("~") || final.hasPrefix("$") { final.removeFirst() }
    if final.hasSuffix("~") {
      final.removeLast()
    } else if final != name || name.hasPrefix(".") == false, let dot = final.lastIndex(of: "."), final == name {
      final = String(final[..<dot])
    }
    return path.removingLastComponent().appending(final.isEmpty ? "document" : final)
  }

  /// For a POSIX shell; bytes that are not plain text as `$'\xHH'`, which bash and zsh know.
  static func shellQuoted(_ path: FilePath) -> String {
    let name = SpoolName(
      bytes: path.withPlatformString { Array(UnsafeBufferPointer(start: $0, count: path.length)) }
        .map { UInt8(bitPattern: $0) })
    let isSafe = name.bytes.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || "/._-+,=:@%".utf8.contains($0)
    }
    if isSafe { return name.escaped }
    if name.isPlainText { return "'" + String(decoding: name.bytes, as: UTF8.self).replacing("'", with: "'\\''") + "'" }
    return "$'" + name.escaped.replacing("'", with: "\\'") + "'"
  }
}
