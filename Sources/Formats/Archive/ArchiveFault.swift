enum ArchiveFault: Error {
  /// It cannot be read on: there is no directory, or a header is broken.
  case unreadable
  /// More members than `ReadingLimits.members`.
  case tooMany
  /// A member's bytes are cut off, changed, or packed by no known method.
  case broken
  /// It expands beyond `ReadingLimits.unpacked`.
  case tooLarge
}
