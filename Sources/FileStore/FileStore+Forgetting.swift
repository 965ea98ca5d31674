package import Model
package import Store

extension FileStore {
  package func isForgotten(_ digest: Digest) async throws(StoreError) -> Bool {
    try StoreError.naming { try index.isForgotten(digest) }
  }

  package func forgotten(prefix: String, limit: Int) async throws(StoreError) -> [Digest] {
    try StoreError.naming { try index.forgotten(prefix: prefix, limit: limit) }
  }

  package func forget(
    _ digest: Digest, user: UInt32, at moment: Timestamp, reason: String
  ) async throws(StoreError) {
    try startCare()
    defer { endCare() }
    try StoreError.naming {
      guard try index.knows(digest) || index.isForgotten(digest) else {
        throw StoreError.invalid("document \(digest) is forgotten but not stored")
      }
      try ErasureMark(in: layout.root).add(digest)
    }
    // From this line on it is forgotten, whatever happens.
    try await commit(
      Commit([.decided(Decision(.forget, .document(digest), user: user, at: moment, note: reason))]))
    try await alone { [self] in
      try writer.catchUp()
      try erasure.finish()
    }
  }

  var erasure: Erasure {
    Erasure(layout: layout, originals: originals, ledger: ledger, index: index, elsewhere: elsewhere)
  }
}
