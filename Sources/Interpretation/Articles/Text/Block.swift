/// A paragraph, heading, bullet or table row of a document.
struct Block: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    /// The article's own head: title, date, byline.
    case head
    /// The article.
    case body
    /// The page around it: navigation, adverts, other headlines, readers' comments.
    case page
  }

  let tokens: Range<Int>
  /// Ends as a sentence does, closing quotation marks passed over.
  let isSentence: Bool
  /// Begins with a bullet or stands in a list of them.
  let isItem: Bool
  /// How many of its gaps separate columns or links: bars, tabs, wide spaces.
  let columns: Int
  var part = Block.Part.page
}
