internal import Glibc
package import Model
internal import Platform
package import Store
internal import Synchronization
package import SystemPackage

/// The store on files: originals, records and the ledger as `StoreLayout` draws them, and an SQLite index beside them
/// that can be made again at any time.
///
/// It trusts its own directory, which is the daemon's alone (0700); what it finds there damaged it names and does not
/// use. One process has it at a time.
package final class FileStore: RecordStore {
  let layout: StoreLayout
  let originals: Originals
  let records: Records
  let ledger: Ledger
  let index: Index
  let writer: BatchWriter
  let committer: Committer
  let elsewhere: @Sendable ([Arrival]) throws(StoreError) -> Void
  private let early: Preparation
  /// What opening found and mended, for the log.
  package let openingReport: OpeningReport
  private let mark: RunMark
  private let lock: Mutex<StoreLock?>
  let care = CareTurn()

  /// Opens the store, making whatever is missing. Blocks; a missing or damaged index is made again first, and after a
  /// crash index and shelves are looked through, which takes a while for a large store. `progress` is called from
  /// time to time meanwhile, and often; not while an erasure is finished, before which it is told the stage `erasure`.
  /// `erasing` removes what lies outside of the store of arrivals whose document is forgotten, now and later; it may be
  /// told of the same ones again.
  package static func open(
    directory: FilePath, segmentSize: Int64 = 64 << 20, progress: (StoreProgress) -> Void = { _ in },
    erasing elsewhere: @escaping @Sendable ([Arrival]) throws(StoreError) -> Void = { _ in }
  ) throws(StoreError) -> FileStore {
    try StoreError.naming {
      try FileStore(directory, segmentSize: segmentSize, elsewhere: elsewhere, progress: progress)
    }
  }

  private init(
    _ path: FilePath, segmentSize: Int64, elsewhere: @escaping @Sendable ([Arrival]) throws(StoreError) -> Void,
    progress: (StoreProgress) -> Void
  ) throws {
    self.elsewhere = elsewhere
    var report = OpeningReport()
    let isNew: Bool
    (layout, isNew) = try FileStore.layout(at: path)
    lock = Mutex(try StoreLock(in: layout.root))
    let format = try StoreFormat.read(in: layout.root)
    if format < StoreFormat.current {
      try StoreUpgrade(layout: layout).run(from: format, progress: progress)
      if !isNew { report.upgradedFrom = format }
    }
    mark = try RunMark(in: layout.root)
    records = Records(layout.documents)
    let opening = IndexOpening(layout: layout, records: records)
    for name in IndexOpening.making { try opening.discard(name) }
    for directory in [layout.root, layout.originals, layout.documents, layout.ledger] {
      try AtomicFile.sweep(directory)
    }
    try layout.sweep()
    originals = Originals(layout.originals)
    report.wasCutOff = mark.unclean != nil
    var (index, known) = opening.existing(
      isSuspect: mark.unclean != nil, reason: &report.rebuilt, progress: progress)
    ledger = try Ledger(layout.ledger, segmentSize: segmentSize, known: known, report: &report)
    if let position = known, position > ledger.end {
      try index?.close()
      (index, known) = (nil, nil)
      report.rebuilt = "it was ahead of the ledger"
    }
    if mark.unclean != nil {
      try StagedReadings(layout: layout, records: records).settle(ledger.reader, upTo: ledger.end)
    }
    var found: [StoreProblem] = []
    let (layout, originals, unclean) = (layout, originals, mark.unclean)
    self.index = try opening.ready(
      index, by: ledger, report: &report, problem: { found.append($0) }, progress: progress,
      use: { index in
        // A damaged ledger has forgotten documents: nothing is called a stray then.
        guard let unclean, found.isEmpty else { return }
        try Strays(layout: layout, originals: originals, index: index).setAside(since: unclean, progress: progress)
      })
    if unclean != nil { try mark.renew() }
    report.problems += found
    do {
      try Erasure(
        layout: layout, originals: originals, ledger: ledger, index: self.index, elsewhere: elsewhere
      ).finish { progress(StoreProgress(stage: "erasure", done: 0, total: nil)) }
    } catch { report.unfinishedErasure = StoreError(error).description }
    openingReport = report
    early = try Preparation(originals, records)
    writer = BatchWriter(
      layout: layout, originals: originals, records: records, ledger: ledger, index: self.index, early: early)
    committer = try Committer(writer)
  }

  /// Looks before it makes anything: what a later program made is left as it is. A store without a ledger is new.
  private static func layout(at path: FilePath) throws -> (StoreLayout, isNew: Bool) {
    let root = try Directory.make(path, mode: 0o700)
    _ = try StoreFormat.read(in: root)
    let isNew = try root.statusIfPresent("ledger") == nil
    return (try StoreLayout(making: path), isNew)
  }

  deinit { close() }

  package func close() {
    committer.close()
    early.close()
    lock.withLock { held in
      // Closed before: SQLite must not be touched again.
      guard let lock = held.take() else { return }
      let isFinished = writer.finish()
      do {
        try index.close()
        // What is not finished is a reason to look more closely.
        if isFinished { try mark.remove() }
      } catch {}
      _ = consume lock
    }
  }

  package var format: Int { StoreFormat.current }

  /// Once closed, the directory may be another process's.
  var isOpen: Bool {
    lock.withLock { held in
      switch held {
      case .some: true
      case .none: false
      }
    }
  }

  // MARK: Originals

  package func keep(copying descriptor: Int32, limit: Int64) throws(StoreError) -> KeptOriginal {
    let kept = try originals.keep(copying: descriptor, limit: limit) { digest throws(StoreError) in
      try StoreError.naming {
        // An index that is behind cannot say that nobody needs the bytes: then they are looked at themselves.
        writer.isBehind ? try originals.isSound(digest) : try index.knows(digest)
      }
    }
    if kept.isNew, originals.held == 1 { early.begin(kept.digest) }
    return kept
  }

  package func digest(of descriptor: Int32) throws(StoreError) -> Digest {
    do throws(SystemError) { return try ContentHash.of(descriptor).digest } catch { throw .unreadable("\(error)") }
  }

  /// Takes its turn among the commits. The hold lasts until then.
  package func release(_ original: KeptOriginal) throws(StoreError) {
    let taken = committer.submit(.alone { [writer] in writer.release(original.digest) })
    if !taken { throw .closed }
  }

  package func open(original digest: Digest) throws(StoreError) -> Int32? { try originals.open(digest) }

  // MARK: Writing

  @discardableResult
  package func commit(_ commit: Commit) async throws(StoreError) -> Committed {
    var lines: [[UInt8]] = []
    for entry in commit.entries { lines.append(LedgerLine.encode(entry)) }
    let encoded = lines
    let record = try commit.record.map { record throws(StoreError) in try Records.encode(record) }
    let result: Result<Committed, StoreError> = await withCheckedContinuation { answer in
      let pending = PendingCommit(commit, lines: encoded, record: record, answer: answer)
      if !committer.submit(.commit(pending)) { answer.resume(returning: .failure(.closed)) }
    }
    return try result.get()
  }

  /// Runs `body` on the committer's thread, where no commit happens beside it.
  func alone<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws(StoreError) -> Value {
    let result: Result<Value, StoreError> = await withCheckedContinuation { answer in
      let taken = committer.submit(
        .alone {
          do { answer.resume(returning: .success(try body())) } catch {
            answer.resume(returning: .failure(StoreError(error)))
          }
        })
      if !taken { answer.resume(returning: .failure(.closed)) }
    }
    return try result.get()
  }
}
