internal import FoundationEssentials
internal import Model

/// Takes a reply apart as it arrives, and stops at the first thing that is not as it should be. Nothing that a reader
/// says is believed here: lengths are bounds to be checked, not sizes to be allocated.
struct FrameDecoder {
  private enum Expectation {
    case header
    case payload(FrameKind, count: Int)
    case end
  }

  /// What a child's bytes are given to.
  struct Receiver {
    let begin: (ChildHeader) throws -> Void
    let receive: (UnsafeRawBufferPointer) throws -> Void
  }

  private static let mostProgress = 1_000_000
  private static let largestHeader = 16 << 10

  private let limits: CageLimits
  private var expectation = Expectation.header
  private var pending: [UInt8] = []
  /// Bytes that the current child still lacks.
  private var missing: Int64 = 0
  /// Announced so far.
  private(set) var children = 0
  private var expanded: Int64 = 0
  private var progress = 0

  /// Whether a byte has come, which a reader writes only when it is locked down.
  private(set) var isLockedDown = false
  private(set) var wasRefusedMemory = false
  /// Whether the reader said that damaged documents may crash it, which is all that saying so can do.
  private(set) var isFragile = false
  private(set) var forbiddenCall: UInt32?
  /// The payload of the result, once it is complete.
  private(set) var result: [UInt8]?

  init(limits: CageLimits) { self.limits = limits }

  /// Throws `FrameFault`, or what the receiver throws.
  mutating func consume(_ bytes: UnsafeRawBufferPointer, _ receiver: Receiver) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      isLockedDown = true
      switch expectation {
      case .end: throw FrameFault.lied("something followed the result")
      case .header:
        let taken = rest.prefix(FrameKind.headerSize - pending.count)
        pending += taken
        rest = rest.dropFirst(taken.count)
        guard pending.count == FrameKind.headerSize else { return }
        let (kind, count) = try header()
        pending.removeAll(keepingCapacity: true)
        expectation = .payload(kind, count: count)
        if count == 0 { try finish(kind, receiver) }
      case .payload(.data, let count):
        let taken = rest.prefix(count)
        try receiver.receive(UnsafeRawBufferPointer(rebasing: taken))
        missing -= Int64(taken.count)
        rest = rest.dropFirst(taken.count)
        expectation = taken.count == count ? .header : .payload(.data, count: count - taken.count)
      case .payload(let kind, let count):
        let taken = rest.prefix(count - pending.count)
        pending += taken
        rest = rest.dropFirst(taken.count)
        if pending.count == count { try finish(kind, receiver) }
      }
    }
  }

  /// The header in `pending`, if such a frame may come now.
  private mutating func header() throws -> (FrameKind, Int) {
    guard let kind = FrameKind(rawValue: pending[0]) else { throw FrameFault.lied("a frame of unknown kind") }
    let count = Int(pending[1]) | Int(pending[2]) << 8 | Int(pending[3]) << 16 | Int(pending[4]) << 24
    if kind != .data, kind != .refused, kind != .violation, missing > 0 {
      throw FrameFault.lied("a child ended too soon")
    }
    switch kind {
    case .progress:
      progress += 1
      guard count == 0 else { throw FrameFault.lied("a progress frame with a payload") }
      guard progress <= FrameDecoder.mostProgress else {
        throw FrameFault(reason: .readerFlooded, detail: "more than \(FrameDecoder.mostProgress) progress frames")
      }
    case .child:
      children += 1
      guard children <= limits.children else {
        throw FrameFault(reason: .tooManyChildren, detail: "more than \(limits.children) children")
      }
      guard count <= FrameDecoder.largestHeader else { throw FrameFault.lied("an oversized child header") }
    case .data:
      guard count > 0, Int64(count) <= missing else { throw FrameFault.lied("more bytes than the child has") }
    case .result:
      guard count <= limits.result else {
        throw FrameFault(reason: .readerFlooded, detail: "a result of \(count) bytes, more than \(limits.result)")
      }
    case .fragile: guard count == 0, !isFragile else { throw FrameFault.lied("a second fragile frame, or a payload") }
    case .refused: guard count == 0 else { throw FrameFault.lied("a refused frame with a payload") }
    case .violation: guard count == 4 else { throw FrameFault.lied("a violation frame of another size") }
    }
    return (kind, count)
  }

  /// A frame other than `data` is complete, its payload in `pending`.
  private mutating func finish(_ kind: FrameKind, _ receiver: Receiver) throws {
    expectation = .header
    switch kind {
    case .child: try beginChild(receiver)
    case .result:
      result = pending
      expectation = .end
    case .violation: forbiddenCall = pending.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    case .refused: wasRefusedMemory = true
    case .fragile: isFragile = true
    case .progress, .data: break
    }
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func beginChild(_ receiver: Receiver) throws {
    guard let header = try? StrictJSON.decode(ChildHeader.self, from: pending), header.isSound else {
      throw FrameFault.lied("a malformed child header")
    }
    guard header.size <= limits.expanded - expanded else {
      throw FrameFault(reason: .expandsTooFar, detail: "children of more than \(limits.expanded) bytes together")
    }
    expanded += header.size
    missing = header.size
    try receiver.begin(header)
  }
}
