package import Model

/// The first twelve digits of a digest: short, and all but certainly of one document only.
package enum ShortDigest {
  package static func text(_ digest: Digest) -> String { String(digest.description.prefix(12)) }
}
