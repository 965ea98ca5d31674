internal import Platform

/// Readers that were killed and are being torn down, which takes as long as starting one and delays nobody this way.
struct EndedReaders {
  private static let most = 64

  private var waiting: [ForkedChild] = []

  /// Waits for the oldest where there are too many.
  mutating func add(_ reader: ForkedChild) {
    if !reader.reap() { waiting.append(reader) }
    if waiting.count > EndedReaders.most {
      _ = try? waiting[0].end()
      reap()
    }
  }

  mutating func reap() { waiting.removeAll { $0.reap() } }
}
