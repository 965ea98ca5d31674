package import Model
package import Store

extension FileStore {
  /// So many names leave the index while commits wait.
  private static let portion = 250

  package func eraseNames(before moment: Timestamp, limit: Int) async throws(StoreError) -> Int {
    let arrivals = try StoreError.naming { try index.named(before: moment, limit: limit) }
    guard !arrivals.isEmpty else { return 0 }
    try startCare()
    defer { endCare() }
    // The ledger first: what it holds no more and the index still does is found by the next call.
    try ledger.eraseNames(of: Set(arrivals))
    for start in stride(from: 0, to: arrivals.count, by: FileStore.portion) {
      let portion = arrivals[start..<min(start + FileStore.portion, arrivals.count)]
      try await alone { [self] in try index.eraseNames(of: Array(portion)) }
    }
    return arrivals.count
  }
}
