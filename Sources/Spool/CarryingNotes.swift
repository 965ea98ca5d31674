internal import Model
internal import Platform
internal import SystemPackage

/// What the intake's thread remembers of files on other mounts: those on their way, and those that cannot be taken.
struct CarryingNotes {
  struct Refusal {
    let reason: Reason
    let status: FileStatus
    /// The number of the scan in which that was found.
    let scan: Int
    /// Until when it is not asked again, on the monotonic clock; 0 where the next scan may ask.
    let until: UInt64
    /// Copies that were made whole in vain.
    let copies: Int
  }

  private static let most = 10_000
  /// Nanoseconds until a file is copied again that was copied whole before it turned out that it could not be removed; twice
  /// as long each time, up to `longestWait`.
  private static let costlyWait: UInt64 = 3_600_000_000_000
  private static let longestWait: UInt64 = 86_400_000_000_000

  private(set) var paths: Set<FilePath> = []
  private var folders: Set<FilePath> = []
  private var refusals: [FilePath: Refusal] = [:]

  var count: Int { paths.count }

  mutating func begin(_ path: FilePath) { paths.insert(path) }

  mutating func end(_ path: FilePath) { paths.remove(path) }

  /// Whether files of a folder cannot be renamed into the spool, as far as is known: it spares trying each one.
  func isElsewhere(_ folder: FilePath) -> Bool { folders.contains(folder) }

  mutating func note(_ folder: FilePath, isElsewhere: Bool) {
    if !isElsewhere {
      if !folders.isEmpty { folders.remove(folder) }
    } else if folders.count < CarryingNotes.most {
      folders.insert(folder)
    }
  }

  /// What is known against taking a file, as long as neither it nor its rights change.
  func refusal(of path: FilePath, _ status: FileStatus) -> Refusal? {
    guard let refusal = refusals[path], refusal.status == status else { return nil }
    return refusal
  }

  mutating func refuse(_ job: Carrier.Job, _ reason: Reason, isCostly: Bool, scan: Int, now: UInt64) {
    let path = job.path.path
    let copies = (refusal(of: path, job.examined)?.copies ?? 0) + (isCostly ? 1 : 0)
    let wait = min(CarryingNotes.costlyWait << UInt64(min(max(copies, 1) - 1, 5)), CarryingNotes.longestWait)
    if refusals[path] == nil, refusals.count >= CarryingNotes.most, let other = refusals.first {
      refusals[other.key] = nil
    }
    refusals[path] = Refusal(
      reason: reason, status: job.examined, scan: scan, until: isCostly ? now + wait : 0, copies: copies)
  }

  mutating func forget(_ path: FilePath) { refusals[path] = nil }

  /// A person changed something: all is tried anew.
  mutating func forgetRefusals() { refusals = [:] }
}
