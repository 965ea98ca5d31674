/// A document as an interpreter sees it: what the record will say, and where the words stand.
package struct ReadDocument: Hashable, Sendable {
  /// The whole text: `Contents.cut(toBytes:)` is applied after interpretation.
  package var contents: Contents
  /// The words of each page of `contents.pages`, in the order of their offsets. Formats without positions have none:
  /// then this is empty.
  package var words: [[Word]]

  /// Whether there may be pictures, whose words nobody read. Readers of formats that keep pictures elsewhere leave it out.
  package var mayShowPictures = false

  package init(contents: Contents, words: [[Word]] = []) {
    self.contents = contents
    self.words = words
  }
}
