import Model
import Testing

@testable import Cage

@Suite("A reply is taken as it was agreed, or not at all")
struct FrameDecoderTests {
  /// A frame; `missing` bytes of its payload do not come.
  private static func frame(_ kind: UInt8, _ payload: [UInt8] = [], missing: Int = 0) -> [UInt8] {
    [kind] + [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: (payload.count + missing) >> $0) } + payload
  }

  private static func child(_ name: String, _ size: Int, type: String = "text/plain") -> [UInt8] {
    frame(2, Array("{\"name\":{\"escaped\":\"\(name)\"},\"mediaType\":\"\(type)\",\"size\":\(size)}".utf8))
  }

  /// Gives it to a decoder byte by byte. Returns what the children held.
  private func take(_ reply: [UInt8], _ decoder: inout FrameDecoder) throws -> [UInt8] {
    var received: [UInt8] = []
    let receiver = FrameDecoder.Receiver(begin: { _ in }, receive: { received += $0 })
    for byte in reply { try withUnsafeBytes(of: byte) { try decoder.consume($0, receiver) } }
    return received
  }

  private static let limits = {
    var limits = CageLimits()
    (limits.result, limits.children, limits.expanded) = (64, 2, 10)
    return limits
  }()

  @Test func aWholeReply() throws {
    var decoder = FrameDecoder(limits: Self.limits)
    #expect(!decoder.isLockedDown)
    let beginning = Self.frame(1) + Self.frame(7) + Self.child("a/b", 3) + Self.frame(3, [1, 2])
    #expect(try take(beginning, &decoder) == [1, 2])
    #expect(decoder.isLockedDown && decoder.isFragile && !decoder.wasRefusedMemory && decoder.forbiddenCall == nil)
    // These two come from within whatever the reader is doing.
    #expect(try take(Self.frame(5) + Self.frame(6, [1, 2, 0, 0]) + Self.frame(3, [3]), &decoder) == [3])
    #expect(decoder.wasRefusedMemory && decoder.forbiddenCall == 0x201)
    let result = [UInt8](repeating: 0x20, count: 64)
    #expect(try take(Self.child("c", 7) + Self.frame(3, Array(4...10)), &decoder) == Array(4...10))
    #expect(try take(Self.frame(4, result), &decoder).isEmpty)
    #expect(decoder.result == result && decoder.children == 2)
  }

  private static let lies: [(String, [UInt8])] = [
    ("a frame of unknown kind", frame(0)), ("a frame of unknown kind", frame(8)),
    ("a child ended too soon", child("a", 2) + frame(1)), ("a child ended too soon", child("a", 2) + child("b", 0)),
    ("a child ended too soon", child("a", 2) + frame(3, [1]) + frame(4, [0x7B, 0x7D])),
    ("a child ended too soon", child("a", 2) + frame(7)),
    ("more bytes than the child has", frame(3, missing: 1)), ("more bytes than the child has", frame(3)),
    ("more bytes than the child has", child("a", 2) + frame(3)),
    ("more bytes than the child has", child("a", 2) + frame(3, missing: 3)),
    ("more bytes than the child has", child("a", 2) + frame(3, [1]) + frame(3, missing: 2)),
    ("a progress frame with a payload", frame(1, missing: 1)),
    ("an oversized child header", frame(2, missing: 16 << 10 + 1)),
    ("a second fragile frame, or a payload", frame(7, missing: 1)),
    ("a second fragile frame, or a payload", frame(7) + frame(7)),
    ("a refused frame with a payload", frame(5, missing: 1)),
    ("a violation frame of another size", frame(6, missing: 3)),
    ("a violation frame of another size", frame(6, missing: 5)),
    ("something followed the result", frame(4, [0x7B, 0x7D]) + [1]),
    ("a malformed child header", frame(2)), ("a malformed child header", frame(2, Array("[]".utf8))),
    ("a malformed child header", frame(2, [0x7B, 0xFF, 0x7D])),
    ("a malformed child header", child("a", -1)), ("a malformed child header", child("../a", 1)),
    ("a malformed child header", child("a/../b", 1)), ("a malformed child header", child("./a", 1)),
    ("a malformed child header", child("/a", 1)), ("a malformed child header", child("a//b", 1)),
    ("a malformed child header", child("a/", 1)), ("a malformed child header", child("", 1)),
    ("a malformed child header", child("a\\\\x00", 1)),
    ("a malformed child header", child(String(repeating: "a", count: 256), 1)),
    ("a malformed child header", child(String(repeating: "a/", count: 16) + "a", 1)),
    ("a malformed child header", child("a", 1, type: "text")),
  ]

  @Test(arguments: lies) func aLie(detail: String, reply: [UInt8]) throws {
    var decoder = FrameDecoder(limits: Self.limits)
    #expect(throws: FrameFault.lied(detail)) { try take(reply, &decoder) }
    #expect(decoder.children <= 2)
  }

  private static let floods: [(Reason, [UInt8])] = [
    (.readerFlooded, frame(4, missing: 65)), (.readerFlooded, frame(4, missing: Int(UInt32.max))),
    (.tooManyChildren, child("a", 0) + child("b", 0) + child("c", 0)),
    (.expandsTooFar, child("a", 11)), (.expandsTooFar, child("a", 1) + frame(3, [1]) + child("b", 10)),
    (.expandsTooFar, child("a", .max)), (.expandsTooFar, child("a", 1) + frame(3, [1]) + child("b", .max)),
  ]

  @Test(arguments: floods) func aFlood(reason: Reason, reply: [UInt8]) throws {
    var decoder = FrameDecoder(limits: Self.limits)
    let fault = #expect(throws: FrameFault.self) { try take(reply, &decoder) }
    #expect(fault?.reason == reason)
  }
}
