internal import Model
internal import Store

/// Writes the receipts again that a crash may have kept from the disk: they are not synced.
struct ReceiptMending: Sendable {
  /// Microseconds; what was written longer ago is on the disk.
  private static let reach: Int64 = 86_400_000_000
  private static let most = 20_000

  let store: any RecordStore
  let receipts: SenderReceipts

  /// For arrivals of the last day, the latest first. A receipt that is right is left as it is. Blocks.
  func run(at now: Timestamp) async throws(StoreError) {
    guard receipts.areWanted else { return }
    var query = ArrivalQuery()
    query.limit = 500
    var count = 0
    while count < ReceiptMending.most, !Task.isCancelled {
      let page = try await store.arrivals(query)
      for arrival in page {
        guard now.microseconds - arrival.origin.received.microseconds < ReceiptMending.reach else { return }
        guard receipts.isWanted(arrival.origin) else { continue }
        let isStored = arrival.disposition == .stored
        receipts.give(arrival, children: isStored ? try await store.children(of: arrival.origin.arrival).count : nil)
      }
      guard page.count == query.limit, let last = page.last else { return }
      query.after = last.origin.arrival
      count += page.count
    }
  }
}
