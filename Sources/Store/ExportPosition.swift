package import Model

/// A document's place among all, by time: how far an export or a list came.
package struct ExportPosition: Hashable, Sendable {
  package let firstReceived: Timestamp
  package let digest: Digest

  package init(firstReceived: Timestamp, digest: Digest) {
    self.firstReceived = firstReceived
    self.digest = digest
  }
}
