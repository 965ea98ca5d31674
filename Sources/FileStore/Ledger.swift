internal import Glibc
internal import Model
internal import Platform
internal import Store
internal import Synchronization
internal import SystemPackage

/// The ledger's writing end. Whole batches are appended or nothing is: a batch that fails is cut off again.
final class Ledger: Sendable {
  private struct State: ~Copyable {
    var file: OwnedDescriptor
    var end: LedgerPosition
    /// Whether bytes behind `end` could not be cut off yet.
    var hasLooseEnd = false
  }

  let directory: Directory
  private let segmentSize: Int64
  private let state: Mutex<State>

  var reader: LedgerReader { LedgerReader(directory: directory) }

  /// What a crash left of a last line is set aside in `torn-…`, and told in `report`. Lines before `known` are not
  /// looked at.
  init(
    _ directory: Directory, segmentSize: Int64, known: LedgerPosition?, report: inout OpeningReport
  ) throws {
    self.directory = directory
    self.segmentSize = segmentSize
    let last = try LedgerReader(directory: directory).segments().last ?? 1
    let name = LedgerReader.name(of: last)
    let file = try directory.open(name, flags: O_RDWR | O_CREAT | O_APPEND, mode: 0o600)
    try directory.sync()
    let size = try FileStatus.of(descriptor: file.raw).size
    let start = known.flatMap { $0.segment == last && $0.offset <= size ? $0.offset : nil } ?? 0
    let end = try Ledger.soundEnd(directory, segment: last, from: start, size: size)
    if end < size {
      let torn = try Ledger.setAside(directory, file.raw, segment: last, from: end, size: size)
      report.problems.append(
        StoreProblem(
          what: "The ledger ended in \(size - end) bytes that are no whole commit; they were set aside as \(torn).",
          object: LedgerPosition(segment: last, offset: end).description,
          whatToDo: "After a crash this is normal: the arrival concerned is taken again. Otherwise check the disk."))
    }
    state = Mutex(State(file: file, end: LedgerPosition(segment: last, offset: end)))
  }

  var end: LedgerPosition { state.withLock { $0.end } }

  /// Appends whole lines and returns where they end.
  func append(_ lines: [UInt8], sync: Bool) throws(StoreError) -> LedgerPosition {
    let result: Result<LedgerPosition, SystemError> = state.withLock { state in
      do throws(SystemError) {
        try cutLooseEnd(&state)
        try rotate(&state, size: segmentSize)
        do throws(SystemError) {
          try AtomicFile.write(lines, to: state.file.raw)
          if sync { try OpenFile.syncData(state.file.raw) }
        } catch {
          state.hasLooseEnd = true
          try? cutLooseEnd(&state)
          throw error
        }
        state.end.offset += Int64(lines.count)
        return .success(state.end)
      } catch { return .failure(error) }
    }
    do throws(SystemError) { return try result.get() } catch { throw StoreError(error) }
  }

  /// Takes the names out of the lines that tell of these arrivals, which have ended, so that no such line is appended
  /// meanwhile. Each segment with one is replaced as a whole, by one of the same length; who reads the old one goes on to
  /// its end. The segment that is written to is ended first, so that whatever fails here, no line is ever appended to a
  /// file that was replaced. Appends wait for no more than that.
  func eraseNames(of arrivals: Set<ArrivalID>) throws(StoreError) {
    try StoreError.naming {
      try end(nil)
      let erasure = NameErasure(directory: directory, arrivals: arrivals)
      for segment in try reader.segments() {
        let patches = try erasure.patches(in: segment)
        if patches.isEmpty { continue }
        try end(segment)
        try erasure.apply(patches, to: segment)
      }
      try erasure.removeTorn()
    }
  }

  /// Whether nothing lies behind the end that a start might take for part of it.
  var isTidy: Bool { state.withLock { !$0.hasLooseEnd } }

  /// Cuts off what an append that failed has left behind the end, where that could not be done at once.
  func tidy() throws(StoreError) {
    let result: Result<Void, SystemError> = state.withLock { state in
      do throws(SystemError) { return .success(try cutLooseEnd(&state)) } catch { return .failure(error) }
    }
    do throws(SystemError) { try result.get() } catch { throw StoreError(error) }
  }

  /// Cuts off what lies behind the end, and sees to it that nothing is appended to a segment any more.
  private func end(_ segment: Int?) throws(SystemError) {
    let result: Result<Void, SystemError> = state.withLock { state in
      do throws(SystemError) {
        try cutLooseEnd(&state)
        if segment == state.end.segment { try rotate(&state, size: 1) }
        return .success(())
      } catch { return .failure(error) }
    }
    try result.get()
  }

  private func cutLooseEnd(_ state: inout State) throws(SystemError) {
    guard state.hasLooseEnd else { return }
    try OpenFile.truncate(state.file.raw, to: state.end.offset)
    try OpenFile.syncData(state.file.raw)
    state.hasLooseEnd = false
  }

  /// Begins the next segment if this one has so many bytes.
  private func rotate(_ state: inout State, size: Int64) throws(SystemError) {
    guard state.end.offset >= size else { return }
    try OpenFile.sync(state.file.raw)
    let next = state.end.segment + 1
    let name = LedgerReader.name(of: next)
    state.file = try directory.open(name, flags: O_RDWR | O_CREAT | O_APPEND, mode: 0o600)
    try directory.sync()
    state.end = LedgerPosition(segment: next, offset: 0)
  }

  /// The end of the last sound line whose commit is whole: of a document with children, all or nothing is taken.
  private static func soundEnd(
    _ directory: Directory, segment: Int, from start: Int64, size: Int64
  ) throws -> Int64 {
    var end = start
    _ = try LedgerReader(directory: directory).lines(segment: segment, from: start, to: size) { line, _, next in
      // One of a kind that is not known is whole too: no crash leaves a checksum that fits.
      if LedgerLine.mayBeLast(line) { end = next }
    }
    return end
  }

  private static func setAside(
    _ directory: Directory, _ file: Int32, segment: Int, from start: Int64, size: Int64
  ) throws -> String {
    let name = "torn-\(segment)-\(start)-\(SystemClock.now())"
    var bytes = [UInt8](repeating: 0, count: Int(size - start))
    let count = try Syscall.run("pread") { pread(file, &bytes, bytes.count, Int(start)) }
    var torn = try AtomicFile(in: directory, mode: 0o600)
    try torn.write(Array(bytes.prefix(count)))
    try torn.sync()
    _ = try torn.publish(in: directory, as: FilePath(name))
    try directory.sync()
    try OpenFile.truncate(file, to: start)
    try OpenFile.sync(file)
    return name
  }
}
