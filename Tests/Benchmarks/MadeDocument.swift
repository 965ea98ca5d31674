internal import Model
internal import Store

/// One of the documents that a store has before anything is measured: a letter of a kilobyte as its reader leaves it,
/// each fourth the letter of an inspection with what was found in it.
struct MadeDocument {
  /// So many documents of a store have the rare word, however many there are.
  static let rare = 5

  private static let channels = ["general", "general", "schools", "health"]
  private static let authorities = ["Devon", "Kent", "Leeds", "Norfolk", "Rutland", "Salford", "Suffolk", "Wirral"]
  private static let grades = ["outstanding", "good", "requires improvement", "inadequate"]

  /// What its file holds, and its only page.
  let text: String
  private let origin: Origin
  private let facts: [Fact]

  /// The `number`th of so many, from 0; half a minute lies between two, and `end` is when the last one came.
  init(_ number: Int, of count: Int, until end: Timestamp) {
    var prose = Prose(number: number)
    var body = "Letter \(number)\n\n" + prose.lines(bytes: 1000)
    if number.isMultiple(of: max(1, count / MadeDocument.rare)) { body += "It came with a \(Prose.rare).\n" }
    facts = number.isMultiple(of: 4) ? MadeDocument.inspection(number / 4, in: &body) : []
    text = body
    let received = end.adding(seconds: Double(number + 1 - count) * 30)
    origin = Origin(
      arrival: ArrivalID(at: received, random: (UInt64(number), 0)), received: received,
      channel: MadeDocument.channels[number % MadeDocument.channels.count], name: SpoolName("letter-\(number).txt"))
  }

  /// Adds the sentences that say it.
  private static func inspection(_ number: Int, in text: inout String) -> [Fact] {
    let authority = authorities[number % authorities.count]
    let grade = grades[number / authorities.count % grades.count]
    let said = [
      ("local_authority", authority, "This is about children's services in \(authority)."),
      ("overall", grade, "The overall effectiveness is \(grade)."),
    ]
    return said.compactMap { field, value, sentence in
      let start = text.unicodeScalars.count
      text += sentence + "\n"
      let evidence = Evidence(page: 1, start: start, end: start + sentence.unicodeScalars.count, text: sentence)
      return Fact(field: field, value: value, how: "sentence", evidence: [evidence])
    }
  }

  /// What makes it a document of the store.
  func commit(_ original: KeptOriginal) -> Commit {
    var contents = Contents(mediaType: .plainText, reader: Component(name: "text", version: 1))
    contents.pages = [Page(number: 1, text: text)]
    contents.pageCount = 1
    if !facts.isEmpty {
      contents.interpreter = Component(name: "inspection", version: 2)
      contents.documentKind = "ilacs_short"
    }
    contents.facts = facts
    let settlement = Settlement(
      origin.arrival, .stored, digest: original.digest, size: original.size, at: origin.received)
    return Commit(
      [.arrived(origin), .settled(settlement)], original: original,
      record: Record(
        digest: original.digest, size: original.size, origin: origin, parent: nil, read: origin.received,
        contents: contents))
  }
}
