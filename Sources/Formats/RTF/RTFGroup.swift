/// What holds within a group, until it ends (RTF 1.9.1, "Conventions of an RTF Reader").
struct RTFGroup {
  /// Where its text goes.
  enum Destination: Equatable {
    case text
    case nothing
    /// Nowhere: the same words stand in it twice, and are text the second time.
    case twice
    /// A drawing: nowhere, but the words of a box in it are text.
    case shape
    case fonts
    case information
    /// A property of the document, by its control word.
    case property(String)
    /// The number or bullet of an item, as the writer has made it.
    case label
    case note, box, header, footer

    /// Whether paragraphs and tables are made of it.
    var isFlow: Bool { [.text, .note, .box, .header, .footer].contains(self) }
  }

  var destination = Destination.text
  /// Whether the destination began with this group, and ends with it.
  var begins = false
  /// What was written to before this group began, or around one that says things twice.
  var before = Destination.text
  /// How many characters after one in Unicode stand for it.
  var fallbacks = 1
  var isHidden = false
  var isDeleted = false
  var font = 0
  var isInTable = false
  var isHeading = false

  /// A control word that changes characters or paragraphs.
  mutating func take(_ word: String, _ number: Int?, standardFont: Int) {
    let isOn = number != 0
    switch word {
    case "v": isHidden = isOn
    case "deleted": isDeleted = isOn
    case "f": font = number ?? 0
    case "deff": font = standardFont
    case "plain": (isHidden, isDeleted, font) = (false, false, standardFont)
    case "intbl": isInTable = true
    case "outlinelevel": isHeading = true
    case "pard": (isInTable, isHeading) = (false, false)
    default: break
    }
  }
}
