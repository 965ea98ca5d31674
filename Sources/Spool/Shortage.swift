/// A file system with less room than is kept in reserve. It names configured places only, so it is safe for a log.
package struct Shortage: Equatable, Sendable {
  package enum Kind: Sendable { case bytes, files }

  /// `spool` or `store`.
  package let place: String
  package let path: String
  package let kind: Kind
  /// Bytes, or files that it has room for.
  package let free: Int64
  package let reserve: Int64

  package init(place: String, path: String, kind: Kind, free: Int64, reserve: Int64) {
    self.place = place
    self.path = path
    self.kind = kind
    self.free = free
    self.reserve = reserve
  }

  /// The setting that says how much is kept.
  package var setting: String {
    switch kind {
    case .bytes: "reserve.\(place)"
    case .files: "reserve.files"
    }
  }

  /// `512 MiB`, `900 files`.
  package func amount(_ number: Int64) -> String {
    switch kind {
    case .bytes: number < 1 << 20 ? "\(number) bytes" : "\(number >> 20) MiB"
    case .files: "\(number) files"
    }
  }

  /// What is so, and what to do about it.
  package var sentence: String {
    "The file system of the \(place) has room for \(amount(free)), and \(amount(reserve)) are kept in reserve "
      + "(\(setting)). Free some, or make it larger: \(remedy). Vigil goes on by itself."
  }

  package var remedy: String {
    switch kind {
    case .bytes: "df -h \(path)"
    case .files: "df -i \(path)"
    }
  }
}
