internal import Reading

/// The words of one text of a mail.
enum MailBody {
  /// A plain text shorter than this that says less than a tenth of its HTML only says that there is HTML.
  private static let stub = 300

  static func write(_ body: MailParts.Body, _ session: ReadingSession) throws -> (text: [UInt8], tables: [[[String]]]) {
    let plain = try body.plain.map { try plainText($0, session) } ?? []
    let isBlank = plain.allSatisfy { $0 <= 0x20 }
    guard let html = body.html, isBlank || plain.count < stub else { return (plain, []) }
    let rich = try html.withContent { try HTMLReader.words(of: $0, labelled: html.parameter("charset"), session) }
    return isBlank || rich.text.count > plain.count * 10 ? rich : (plain, [])
  }

  private static func plainText(_ part: MailPart, _ session: ReadingSession) throws -> [UInt8] {
    let decoded = try part.withContent { bytes in
      let encoding = CharacterDecoder.encoding(of: bytes, labelled: part.parameter("charset"))
      return try CharacterDecoder.decode(bytes, as: encoding, session)
    }
    let text = Array(PlainText.pages(of: decoded).joined(separator: [UInt8(ascii: "\n")]))
    guard part.parameter("format")?.lowercased() == "flowed" else { return text }
    return FlowedText.joined(text, deletesSpace: part.parameter("delsp")?.lowercased() == "yes")
  }
}
