import Hostility

@testable import Cage

/// Frames of a reader, in pieces.
enum ReplyInput {
  private static let limits: CageLimits = {
    var limits = CageLimits()
    (limits.result, limits.children, limits.expanded) = (1 << 16, 20, 1 << 16)
    return limits
  }()
  private static let verdict = Verdict(
    announced: TemplateReady(components: ContentsSample.components, missing: [], systemCalls: []), mayDecline: true)

  static var seeds: [[UInt8]] {
    let results = [ReadResult.contents(ContentsSample.full), .failure(.damaged, detail: "it is broken"), .elsewhere].map
    {
      frame(4, ResultText($0).bytes)
    }
    let header = #"{"name":{"escaped":"a/b.txt"},"mediaType":"text/plain","size":3}"#
    let child = frame(2, Array(header.utf8)) + frame(3, [0x61, 0x62, 0x63])
    return (results + results.map { frame(1, []) + child + frame(5, []) + $0 }).map { [64] + $0 }
  }

  static func take(_ bytes: [UInt8]) {
    var decoder = FrameDecoder(limits: limits)
    var received: Int64 = 0
    let receiver = FrameDecoder.Receiver(begin: { _ in }, receive: { received += Int64($0.count) })
    // The first byte says how long the pieces are.
    let piece = max(1, Int(bytes.first ?? 1))
    do {
      var rest = bytes.dropFirst()
      while !rest.isEmpty, decoder.result == nil {
        try Array(rest.prefix(piece)).withUnsafeBytes { try decoder.consume($0, receiver) }
        rest = rest.dropFirst(piece)
      }
    } catch {
      precondition(!"\(error)".isEmpty)
    }
    precondition(received <= limits.expanded && decoder.children <= limits.children + 1, "a bound does not hold")
    if let result = decoder.result { _ = verdict.judge(result, children: decoder.children) }
  }

  private static func frame(_ kind: UInt8, _ payload: [UInt8]) -> [UInt8] {
    [kind] + [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: payload.count >> $0) } + payload
  }
}
