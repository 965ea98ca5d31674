internal import Model
internal import Platform
internal import Store

/// What becomes of a document's files when it was not stored. On the store's thread: between an append to the ledger and
/// the index that follows it nobody can say whether they are needed.
extension BatchWriter {
  /// Ends a hold, and removes what nobody refers to.
  func release(_ digest: Digest) {
    early.end(digest)
    do throws(StoreError) {
      // The ledger may have the document though the index could not take it: only the two together can say no.
      try catchUp()
      try originals.release(digest) { digest throws(StoreError) in
        try StoreError.naming { try index.knows(digest) }
      }
      try removeRecord(digest)
    } catch {
      // Better a stray than a loss.
      originals.drop(digest)
      unwanted.add(digest)
    }
  }

  /// Removes what could not be removed before.
  func removeUnwanted() {
    for digest in unwanted.take() {
      do throws(StoreError) {
        try catchUp()
        let isKnown = try StoreError.naming { try index.knows(digest) }
        if isKnown { continue }
        do throws(SystemError) { try originals.removeUnheld(digest) } catch { throw StoreError(error) }
        try removeRecord(digest)
      } catch { unwanted.add(digest) }
    }
  }

  /// The file that was made ready for a record which did not come.
  private func removeRecord(_ digest: Digest) throws(StoreError) {
    do throws(SystemError) { try records.removeUnfilled(digest) } catch { throw StoreError(error) }
  }
}
