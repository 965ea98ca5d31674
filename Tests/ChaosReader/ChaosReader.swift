import Cage
import Model
import Sandbox

/// Does what the first word of the document says; see `Misdeed`. Anything else is read as plain text.
struct ChaosReader: CagedReader {
  static let component = Component(name: "chaos", version: CommandLine.arguments[0].hasSuffix("newer") ? 2 : 1)

  /// Whether it says of what it reads that another program is to read it.
  let declines: Bool

  var components: Set<Component> { [ChaosReader.component] }

  var samples: [[UInt8]] { [Array("a plain text".utf8)] }

  var rehearsals: [[UInt8]] { samples }

  func warm() {}

  func read(_ document: UnsafeRawBufferPointer, reply: FrameWriter) throws -> ReadResult {
    let text = String(decoding: document, as: UTF8.self)
    let words = text.split(separator: " ")
    var result = ReadResult.contents(ChaosReader.contents(text))
    if let misdeed = words.first.flatMap({ Misdeed(rawValue: String($0)) }) {
      result = try misdeed.commit(words.dropFirst().map(String.init), reply)
    }
    return declines ? .elsewhere : result
  }

  static func contents(_ text: String) -> Contents {
    var contents = Contents(mediaType: .plainText, reader: component)
    contents.pages = [Page(number: 1, text: text)]
    contents.pageCount = 1
    return contents
  }
}
