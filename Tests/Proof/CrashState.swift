/// One thing that a power cut may leave: what of a journal's beginning came to the disk.
struct CrashState: Sendable {
  /// How many of the journal's operations happened.
  let prefix: Int
  /// Of those that no sync covered, the ones that came through all the same.
  let kept: Set<Int>
  /// How much of the last write came through, where it is torn.
  var torn: Tear?
  var index = IndexCopy.before

  enum Tear: Sendable, Hashable {
    case length(Int)
    /// The length is right and the bytes are zeros, as of a file system that notes sizes before it writes.
    case zeros
  }

  /// What lies there of the index, which is not synced along.
  enum IndexCopy: String, Sendable, CaseIterable {
    /// As it was before the journal began: older than the ledger.
    case before
    /// As it was at the end; only where the whole journal happened.
    case after
    case absent
    /// Cut in the middle of a page.
    case torn
  }
}

extension CrashState: CustomStringConvertible {
  var description: String {
    "after \(prefix) operations, unsynced kept [\(runs)]\(torn.map { ", last write torn: \($0)" } ?? ""), index \(index)"
  }

  /// The numbers that are kept, as in "2-32, 34".
  private var runs: String {
    var runs: [ClosedRange<Int>] = []
    for number in kept.sorted() {
      if let last = runs.last, last.upperBound == number - 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ", ")
  }
}
