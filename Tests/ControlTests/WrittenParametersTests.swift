internal import FoundationEssentials
internal import Model
internal import Testing

@testable import Control

/// What is sent for each document is written by hand, and read by others' JSON parsers.
@Suite struct WrittenParametersTests {
  private struct Reply: Encodable {
    let parameters: Watch.Reply
    let continues: Bool?
  }

  private static let replies: [Watch.Reply] = {
    let plain = Origin(
      arrival: Sample.arrivalID, received: Sample.time, channel: "a/\"b\"", name: SpoolName("c.txt"))
    var bare = Arrival(origin: plain)
    bare.detail = "a \"detail\" / \n\u{1}"
    bare.reason = .damaged
    return [
      Sample.watch, Watch.Reply(time: Sample.time, event: .taken, arrival: bare),
      Watch.Reply(time: Sample.time, event: .state, state: .stopping),
      Watch.Reply(time: Sample.time, event: .missed, missed: .max),
    ]
  }()

  @Test(arguments: replies)
  func theyAreWrittenAsJSONEncoderWould(reply: Watch.Reply) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for continues in [true, false] {
      let expected = try encoder.encode(Reply(parameters: reply, continues: continues ? true : nil))
      let written = Message.reply(reply, continues: continues)
      #expect(String(decoding: written.dropLast(), as: UTF8.self) == String(decoding: expected, as: UTF8.self))
      #expect(written.last == 0)
      let decoder = JSONDecoder()
      struct Incoming: Decodable { let parameters: Watch.Reply }
      #expect(try decoder.decode(Incoming.self, from: Data(written.dropLast())).parameters == reply)
    }
  }
}
