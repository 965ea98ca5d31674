package import Model

/// A document found in a document: an attachment, or a member of an archive. Its bytes follow.
package struct ChildHeader: Hashable, Sendable, Codable {
  /// Its name inside its parent. Never empty, absolute or leading out of a folder; may hold `/`.
  package let name: SpoolName
  /// What the parent says it is, which nobody relies on.
  package let mediaType: MediaType?
  /// Bytes.
  package let size: Int64

  /// `name` as found: what would lead out of a folder is left out of it.
  package init(name: SpoolName, mediaType: MediaType?, size: Int64) {
    let parts = name.bytes.filter { $0 != 0 }.split(separator: UInt8(ascii: "/")).filter(ChildHeader.isHarmless)
    let joined = Array(parts.suffix(16).map { $0.prefix(255) }.joined(separator: [UInt8(ascii: "/")]))
    self.name = joined.isEmpty ? SpoolName("unnamed") : SpoolName(bytes: joined)
    self.mediaType = mediaType
    self.size = size
  }

  /// Whether it is one that `init` could have made.
  package var isSound: Bool {
    size >= 0 && ChildHeader(name: name, mediaType: mediaType, size: size) == self
      && mediaType?.isWellFormed != false
  }

  private static func isHarmless(_ part: ArraySlice<UInt8>) -> Bool {
    part != [UInt8(ascii: ".")] && part != [UInt8(ascii: "."), UInt8(ascii: ".")]
  }
}

extension MediaType {
  /// RFC 6838, section 4.2, in lower case and without parameters.
  var isWellFormed: Bool {
    let parts = rawValue.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        (1...127).contains(part.count)
          && part.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            default: "!#$&-^_.+".utf8.contains(byte)
            }
          }
      }
  }
}
