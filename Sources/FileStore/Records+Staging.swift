internal import Glibc
internal import Model
internal import Platform
internal import Store
internal import SystemPackage

/// New readings of documents that have a record: they wait beside it until the ledger has their line, so that a reading
/// whose line is not written leaves the old record as it was.
extension Records {
  /// Writes a new reading beside the record; what lay there was never promised. Its shelf is left to the caller to sync.
  func stage(_ digest: Digest, _ bytes: [UInt8], sync: Bool) throws(SystemError) {
    let name = StoreLayout.stagedRecord(digest)
    try directory.removeIfPresent(name)
    let file = try directory.open(name, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
    try AtomicFile.write(bytes, to: file.raw)
    if sync { try OpenFile.sync(file.raw) }
  }

  /// Puts the new reading in the place of the old one, if that was not done before. A power cut may take that back, but not
  /// the new reading: the shelf is left to the caller to sync before a stop is called clean.
  func promote(_ digest: Digest) throws(SystemError) {
    do throws(SystemError) {
      try directory.rename(
        StoreLayout.stagedRecord(digest), to: directory, as: StoreLayout.record(digest), replacing: true)
    } catch {
      if error.errno != .noSuchFileOrDirectory { throw error }
    }
  }

  /// Removes a new reading that nothing promised.
  func unstage(_ digest: Digest) throws(SystemError) {
    try directory.removeIfPresent(StoreLayout.stagedRecord(digest))
  }

  /// When the staged reading was made; nil for one that a crash left incomplete, or where there is none.
  func moment(ofStaged digest: Digest) throws(StoreError) -> Timestamp? {
    guard let bytes = try contents(of: StoreLayout.stagedRecord(digest)) else { return nil }
    do { return try Records.record(of: digest, in: bytes).read } catch StoreError.corrupt { return nil }
  }
}
