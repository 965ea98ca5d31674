/// Words between quotation marks.
struct Quotation: Hashable, Sendable {
  /// From the first quoted word to the last; several paragraphs when the quotation goes on.
  let tokens: Range<Int>
  /// Index of the first block it stands in.
  let block: Int
  /// In single marks: a phrase, or a word that the writer does not make his own.
  let isSingle: Bool

  /// A grade or a term set off by marks rather than somebody's words: "‘requires improvement’".
  var isShort: Bool { tokens.count < 6 }
}
