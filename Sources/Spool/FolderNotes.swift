internal import Model
internal import SystemPackage

/// What one look through a folder found that is not taken: a part of `IntakeRound`'s memory.
struct FolderNotes {
  private(set) var waiting: [FilePath: IntakeStatus.Item] = [:]
  private(set) var blocked: [FilePath: IntakeStatus.Item] = [:]
  private(set) var waitingCount = 0
  private(set) var blockedCount = 0
  private(set) var stalledCount = 0
  /// When to look again at the first of the files that settle; monotonic nanoseconds.
  private(set) var due: UInt64?

  /// Notes a name; with `isRemembered` false only that there is one more.
  mutating func wait(_ path: FilePath, _ item: IntakeStatus.Item, due moment: UInt64?, isRemembered: Bool) {
    waitingCount += 1
    if item.reason == .stalled { stalledCount += 1 }
    if isRemembered { waiting[path] = item }
    if let moment { due = min(due ?? moment, moment) }
  }

  mutating func block(_ path: FilePath, _ item: IntakeStatus.Item, isRemembered: Bool) {
    blockedCount += 1
    if isRemembered { blocked[path] = item }
  }

  var isEmpty: Bool { waitingCount == 0 && blockedCount == 0 }

  var remembered: Int { waiting.count + blocked.count }
}
