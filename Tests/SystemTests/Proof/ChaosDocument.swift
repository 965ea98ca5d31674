import Hostility
import Model

/// A document for the reader made for tests, and the verdict that it deserves.
struct ChaosDocument {
  let text: String
  /// Nil for one that is to be stored.
  let reason: Reason?
  var children = 0
  /// Whether its bytes came before.
  var isDuplicate = false

  /// Of a hundred documents so many each. Tika's own monkey test has 5 in a hundred out of memory and 5 that exit, 3 that
  /// hang and 3 that overflow the stack; the floods, the lies and the attempts to get out are ours.
  private static let proportions: [(misdeed: String, count: Int, reason: Reason?)] = [
    ("devour", 5, .readerOutOfMemory), ("exit 3", 5, .readerCrashed), ("hang", 3, .readerTimedOut),
    ("recurse", 3, .readerCrashed), ("crash", 2, .readerCrashed), ("overflow", 2, .readerCrashed),
    ("abort", 1, .readerCrashed), ("spin", 1, .readerTimedOut), ("raw 4 255 255 255 255", 1, .readerFlooded),
    ("chatter", 1, .readerFlooded), ("mute", 1, .readerLied), ("frame 9", 1, .readerLied),
    ("raw 2 255 255 0 0", 1, .readerLied), ("result {}", 1, .readerLied), ("page 2", 1, .readerLied),
    ("quote 5 x", 1, .readerLied), ("stranger", 1, .readerLied), ("elsewhere", 1, .readerLied),
    ("open", 1, .readerViolation), ("fork", 1, .readerViolation), ("exec", 1, .readerViolation),
    ("connect", 1, .readerViolation), ("slowly 100", 3, nil),
  ]

  /// Whether its verdict needs the time that a reader may be silent.
  var isSlow: Bool { reason == .readerTimedOut }

  /// The given hundred, each different from those of others, in an order that the dice choose.
  static func hundred(_ number: Int, _ dice: inout SeededDice) -> [ChaosDocument] {
    var documents: [ChaosDocument] = []
    for (misdeed, count, reason) in proportions {
      for place in 0..<count {
        // The commands read their first words, and the last ones tell the documents apart.
        documents.append(ChaosDocument(text: "\(misdeed) - \(number) \(place)", reason: reason))
      }
    }
    for place in 0..<3 {
      let size = 1000 + number * 3 + place
      documents.append(ChaosDocument(text: "child \(size) enclosure \(number) \(place)", reason: nil, children: 1))
    }
    for place in 0..<4 {
      let text = "A letter that comes twice, \(number) \(place)."
      documents.append(ChaosDocument(text: text, reason: nil))
      documents.append(ChaosDocument(text: text, reason: nil, isDuplicate: true))
    }
    for place in documents.count..<100 {
      documents.append(ChaosDocument(text: "A letter, \(number) \(place).", reason: nil))
    }
    return documents.shuffled(using: &dice)
  }
}
