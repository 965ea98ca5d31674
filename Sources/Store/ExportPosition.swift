package import Model

/// How far an export came.
package struct ExportPosition: Hashable, Sendable {
  package let firstReceived: Timestamp
  package let digest: Digest

  package init(firstReceived: Timestamp, digest: Digest) {
    self.firstReceived = firstReceived
    self.digest = digest
  }
}
