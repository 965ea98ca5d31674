internal import Glibc
internal import Model
internal import Platform
internal import Store
internal import SystemPackage

/// Reads the ledger from a position on, a line at a time.
struct LedgerReader {
  enum Line {
    case entry(LedgerEntry)
    /// Its checksum or its form is wrong.
    case bad
    /// The file ends within it.
    case torn
    /// There is no file of this number though a later one exists.
    case missingSegment
  }

  private static let chunk = 256 << 10

  let directory: Directory

  static func name(of segment: Int) -> FilePath {
    let digits = String(segment)
    return FilePath("\(String(repeating: "0", count: max(0, 8 - digits.count)))\(digits).jsonl")
  }

  /// The numbers of the segments there are, ascending.
  func segments() throws(SystemError) -> [Int] {
    try directory.names().compactMap { name in
      name.extension == "jsonl" && name.string.count == 14 ? name.stem.flatMap { Int($0) } : nil
    }.sorted()
  }

  /// Calls `body` with each line, where it begins and where the next one does. `end` is not passed.
  func read(
    from start: LedgerPosition, to end: LedgerPosition,
    _ body: (Line, _ at: LedgerPosition, _ next: LedgerPosition) throws -> Void
  ) throws {
    var position = start
    while position.segment <= end.segment {
      let limit = position.segment == end.segment ? end.offset : Int64.max
      do {
        try read(segment: position.segment, from: position.offset, to: limit, body)
      } catch let error as SystemError where error.errno == .noSuchFileOrDirectory {
        if limit > 0 {
          try body(.missingSegment, position, LedgerPosition(segment: position.segment + 1, offset: 0))
        }
      }
      position = LedgerPosition(segment: position.segment + 1, offset: 0)
    }
  }

  private func read(
    segment: Int, from start: Int64, to limit: Int64,
    _ body: (Line, _ at: LedgerPosition, _ next: LedgerPosition) throws -> Void
  ) throws {
    let (begin, offset) = try lines(segment: segment, from: start, to: limit) { line, at, next in
      try body(
        LedgerLine.decode(line).map { .entry($0) } ?? .bad, LedgerPosition(segment: segment, offset: at),
        LedgerPosition(segment: segment, offset: next))
    }
    if begin < offset {
      try body(
        .torn, LedgerPosition(segment: segment, offset: begin), LedgerPosition(segment: segment, offset: offset))
    }
  }

  /// Calls `body` with the bytes of each whole line of a segment, without its line feed, with the offset at which it
  /// begins and that at which the next one does. Returns where the last whole line and where the file ended.
  func lines(
    segment: Int, from start: Int64, to limit: Int64,
    _ body: (ArraySlice<UInt8>, _ at: Int64, _ next: Int64) throws -> Void
  ) throws -> (whole: Int64, end: Int64) {
    let file = try directory.open(LedgerReader.name(of: segment))
    var pending: [UInt8] = []
    var begin = start
    var offset = start
    var buffer = [UInt8](repeating: 0, count: LedgerReader.chunk)
    while offset < limit {
      let wanted = Int(min(Int64(buffer.count), limit - offset))
      let count = try Syscall.run("pread") { pread(file.raw, &buffer, wanted, Int(offset)) }
      if count == 0 { break }
      offset += Int64(count)
      pending += buffer[..<count]
      var consumed = 0
      while let end = pending[consumed...].firstIndex(of: UInt8(ascii: "\n")) {
        let next = begin + Int64(end + 1 - consumed)
        try body(pending[consumed..<end], begin, next)
        begin = next
        consumed = end + 1
      }
      pending.removeFirst(consumed)
    }
    return (begin, offset)
  }
}
