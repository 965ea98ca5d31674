package import Model

/// Where Vigil keeps what it promised not to lose: originals, records and the ledger, and the questions they answer.
///
/// Every method may block its thread on a disk, the asynchronous ones too (except `commit`, which suspends): call them
/// on a `BlockingExecutor`, never on the cooperative pool. All of them may be called at once from anywhere.
package protocol RecordStore: Sendable {
  /// The version of the form in which everything is kept.
  var format: Int { get }

  // MARK: Originals

  /// Copies the bytes of an open regular file, from offset 0 to its end, hashing them in the same pass.
  ///
  /// The copy is not durable before the commit that carries it. The caller holds the result until a commit with it
  /// succeeds or `release` is called; until then nobody can remove the original. Whether the file changed meanwhile
  /// is for the caller to find out. `limit` is in bytes; more throws `.tooLarge`.
  func keep(copying descriptor: Int32, limit: Int64) throws(StoreError) -> KeptOriginal

  /// The digest of the bytes of an open regular file, from offset 0 to its end. Nothing is kept.
  func digest(of descriptor: Int32) throws(StoreError) -> Digest

  /// Gives up a kept original that no commit took. The bytes are removed, before any later commit returns, when no
  /// document has them and nobody else holds them.
  func release(_ original: KeptOriginal) throws(StoreError)

  /// A descriptor of the original, read-only and at offset 0, which the caller must close. Nil when there is none.
  func open(original digest: Digest) throws(StoreError) -> Int32?

  // MARK: Writing

  /// Returns when the commit is durable and every query sees it; commits from many callers share their syncs. Should
  /// there be no room to make it visible, it is durable all the same, and seen once a later commit succeeds.
  ///
  /// A commit of nothing but `arrived` entries is ordered before later ones but not synced by itself. On an error
  /// nothing of the commit counts, the original is still held, and the same commit may be tried again.
  @discardableResult
  func commit(_ commit: Commit) async throws(StoreError) -> Committed

  // MARK: Questions

  /// What there is of these bytes, in one question: each arrival asks it.
  func standing(of digest: Digest) async throws(StoreError) -> Standing

  /// Whether a document with these bytes is stored (has a record and a ledger line).
  func knows(_ digest: Digest) async throws(StoreError) -> Bool

  /// Whether the document with these bytes was erased, and not stored again since.
  func isForgotten(_ digest: Digest) async throws(StoreError) -> Bool

  /// The digests of erased documents that begin with these hexadecimal digits, ascending; fewer than four find none.
  func forgotten(prefix: String, limit: Int) async throws(StoreError) -> [Digest]

  func record(_ digest: Digest) async throws(StoreError) -> Record?

  // Questions with `hiding` are answered as if nothing had ever come through those channels. A document that came
  // through others too is as they brought it: the earliest of their arrivals stands as the one that was stored.

  func arrival(_ id: ArrivalID, hiding: ChannelSet) async throws(StoreError) -> Arrival?

  /// Every arrival with these bytes, whatever became of it, oldest first.
  func arrivals(of digest: Digest, hiding: ChannelSet) async throws(StoreError) -> [Arrival]

  /// Newest first.
  func arrivals(_ query: ArrivalQuery) async throws(StoreError) -> [Arrival]

  /// The arrivals that came inside of `id`, one level down, by ordinal.
  func children(of id: ArrivalID) async throws(StoreError) -> [Arrival]

  /// What people decided about the arrival or the document, oldest first.
  func decisions(about subject: Decision.Subject) async throws(StoreError) -> [Decision]

  func documents(_ query: DocumentQuery) async throws(StoreError) -> [DocumentSummary]

  func document(_ digest: Digest, hiding: ChannelSet) async throws(StoreError) -> DocumentSummary?

  /// Stored documents whose digest begins with these hexadecimal digits, by digest; fewer than four digits find none.
  func documents(prefix: String, limit: Int, hiding: ChannelSet) async throws(StoreError) -> [DocumentSummary]

  /// The documents that were attached to or packed in this one.
  func children(of digest: Digest, hiding: ChannelSet) async throws(StoreError) -> [DocumentSummary]

  /// Full-text search by page, best first. `text` is what a person typed: words, "phrases", prefix*; all must match.
  /// Nothing in it is a syntax error. Of what stands on very many pages only those of the documents stored last may be
  /// looked through for the best.
  ///
  /// With `hiding` a page's rank depends on that page alone: how rare a word is would tell of pages that are hidden.
  func search(_ text: String, limit: Int, hiding: ChannelSet) async throws(StoreError) -> [SearchHit]

  /// Stored documents whose reader or interpreter is not among the `current` ones, by digest.
  func outdated(current: Set<Component>, after: Digest?, limit: Int) async throws(StoreError) -> [Digest]

  /// In constant time. `active` is 0: the spool knows it.
  func totals() async throws(StoreError) -> Totals

  /// The same by channel.
  func totalsByChannel() async throws(StoreError) -> [String: Totals]

  /// How many documents were stored by an arrival of one of these channels and came through others too: their
  /// duplicates are one fewer, and one more is stored, for whom the channels are hidden from.
  func documentsBehind(_ hidden: ChannelSet) async throws(StoreError) -> Int

  /// Those of these documents that came through one of the channels.
  func sighted(_ digests: [Digest], in channels: ChannelSet) async throws(StoreError) -> Set<Digest>

  /// Who read, or was refused, what not everybody may read.
  func audit(_ query: AuditQuery) async throws(StoreError) -> [NumberedAuditEntry]

  /// The next `limit` documents in the order of their first arrival, then digest; all of one page at one moment.
  func exportDocuments(
    after: ExportPosition?, limit: Int, hiding: ChannelSet
  ) async throws(StoreError) -> [ExportedDocument]

  /// What documents say, in the order of their first arrival, then digest; all of one page at one moment. A page with
  /// very much to say ends before its limit, so only an empty one is the last.
  func facts(_ query: FactQuery) async throws(StoreError) -> [FactSheet]

  // MARK: Care

  /// Holds everything against everything else and changes nothing. Problems are in the report, not thrown.
  func verify(progress: @Sendable (StoreProgress) -> Void) async throws(StoreError) -> VerifyReport

  /// Erases a stored document for good: original, record, what the index has of it, and the names that its arrivals
  /// had, in the ledger too. What stays is a decision of the kind `forget` with digest, `user`, `at` and `reason`, and
  /// the arrivals' ids, channels and times: they stand as `discarded`, for `erased`. The digest is forgotten until a
  /// document with it is stored again, which is for whoever commits to decide.
  ///
  /// Returns when nothing of it is left. On an error it may be forgotten already and something be left: the same call
  /// again, or the next opening, finishes. Of a digest that is forgotten, the names of arrivals discarded since are
  /// erased. Throws `.invalid` for a digest that is neither stored nor forgotten, `.busy` beside a verification.
  func forget(_ digest: Digest, user: UInt32, at moment: Timestamp, reason: String) async throws(StoreError)

  /// Takes the names of arrivals that were received before `moment`, and whose way has ended, out of the ledger and all
  /// views: the oldest first, at most `limit`. Returns how many it were; the names in records stay. After an interruption
  /// the same call does the rest. Throws `.busy` beside a verification and the like.
  func eraseNames(before moment: Timestamp, limit: Int) async throws(StoreError) -> Int

  /// Calls `moment` while no commit happens, and then `body` with what was on the disk at that moment, which stays there
  /// until `body` returns: documents may be added and records replaced by newer ones, but nothing is forgotten. Throws
  /// `.busy` beside a verification and the like.
  func preserving(
    moment: @escaping @Sendable () -> Void, _ body: @Sendable (StoreSnapshot) async -> Void
  ) async throws(StoreError)

  /// Makes every view again from originals, records and ledger. Questions are answered from the old one meanwhile;
  /// commits wait.
  func rebuild(progress: @escaping @Sendable (StoreProgress) -> Void) async throws(StoreError)

  /// Finishes the commits that wait and lets go of the store; later calls throw `.closed`. Blocks.
  func close()
}
