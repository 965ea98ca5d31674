extension AuthorityStory {
  /// Every document that something of the story stands on; one may come more than once.
  package var documents: [Digest] {
    let inspections = inspections + related.flatMap(\.inspections)
    return inspections.flatMap(\.documents).map(\.digest) + (openPoints?.points.map(\.digest) ?? [])
      + mentions.map(\.document.digest)
  }
}
