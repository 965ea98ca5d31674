import Hostility
import Model
import Platform
import Testing

@testable import Cage

@Suite("What a whole result comes to")
struct VerdictTests {
  private func judge(_ result: [UInt8], mayDecline: Bool = false, children: Int = 0) -> CageOutcome? {
    let ready = TemplateReady(components: ContentsSample.components, missing: [], systemCalls: [])
    return Verdict(announced: ready, mayDecline: mayDecline).judge(result, children: children)
  }

  private func lied(_ detail: String) -> CageOutcome { .failed(.readerLied, detail: detail) }

  @Test func whatAReaderSaysOfADocumentIsShortAndPlain() {
    let text = "an \u{1B}[31mécole\n\u{7F}" + String(repeating: "x", count: 500)
    let said = "an ?[31m?cole??" + String(repeating: "x", count: 105)
    #expect(judge(ResultText(.failure(.damaged, detail: text)).bytes) == .failed(.damaged, detail: said))
  }

  @Test func whatIsNoObjectInUTF8() {
    let whole = ResultText(.failure(.damaged, detail: "d")).bytes
    #expect(judge(whole) == .failed(.damaged, detail: "d"))
    #expect(judge([]) == lied("JSON that is not an object"))
    #expect(judge(Array("[]".utf8)) == lied("JSON that is not an object"))
    #expect(judge([0xEF, 0xBB, 0xBF] + whole) == lied("JSON that is not an object"))
    #expect(judge(whole.flatMap { [0, $0] }) == lied("JSON that is not an object"), "UTF-16")
    #expect(judge(whole.flatMap { [$0, 0] }) == lied("JSON that is not an object"), "the other one")
    #expect(judge(whole.flatMap { [$0, 0, 0, 0] }) == lied("JSON that is not an object"), "UTF-32")
    let broken = whole.map { $0 == UInt8(ascii: "d") ? 0xFF : $0 }
    #expect(judge(broken) == lied("text that is not UTF-8"))
    #expect(judge(Array("{}".utf8)) == lied("the result is not of the agreed form"))
  }

  @Test func whoMayLeaveADocumentToAnother() {
    let elsewhere = ResultText(.elsewhere).bytes
    #expect(judge(elsewhere, mayDecline: true) == nil)
    #expect(judge(elsewhere) == lied("it reads every kind, and says that it does not read this one"))
    #expect(
      judge(elsewhere, mayDecline: true, children: 1) == lied("children of a document that it does not read"))
  }

  /// The number is the reader's word too.
  @Test(arguments: [
    (UInt8(0), "call: read"), (1, "call: number 1"), (2, "call: number 2"), (255, "call: number 4294967295"),
  ])
  func aForbiddenCallIsNamed(number: UInt8, name: String) throws {
    let ready = TemplateReady(components: [], missing: [], systemCalls: ["read", ""])
    var decoder = FrameDecoder(limits: CageLimits())
    let rest: [UInt8] = number == 255 ? [255, 255, 255] : [0, 0, 0]
    try ([6, 4, 0, 0, 0, number] + rest).withUnsafeBytes {
      try decoder.consume($0, FrameDecoder.Receiver(begin: { _ in }, receive: { _ in }))
    }
    let outcome = Verdict(announced: ready, mayDecline: true).judge(
      .signalled(Signal.badSystemCall), fault: nil, reply: decoder)
    #expect(outcome == .failed(.readerViolation, detail: "a forbidden system \(name)"))
  }

  @Test func contentsAreChecked() {
    #expect(judge(ResultText(.contents(ContentsSample.full)).bytes) == .read(ContentsSample.full))
    var strange = ContentsSample.full
    strange.reader = Component(name: "stranger", version: 1)
    #expect(judge(ResultText(.contents(strange)).bytes) == lied("a reader that was not announced"))
  }
}
