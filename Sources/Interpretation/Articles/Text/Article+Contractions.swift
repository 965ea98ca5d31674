/// Words that hold a verb.
extension Article {
  /// "it's", "there's": a subject and its verb, which the tokens hold like a possessive.
  func isContraction(_ index: Int) -> Bool {
    ["it", "there", "that"].contains(word(index)) && tokens[index].isPossessive
  }
}
