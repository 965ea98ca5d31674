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
  }

  private static let most = 10_000
  /// Nanoseconds until a file is copied again that was copied whole before it turned out that it could not be removed.
  static let costlyWait: UInt64 = 3_600_000_000_000

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

  mutating func refuse(_ path: FilePath, _ refusal: Refusal) {
    if refusals.count >= CarryingNotes.most { refusals = [:] }
    refusals[path] = refusal
  }

  /// A person changed something: all is tried anew.
  mutating func forgetRefusals() { refusals = [:] }
}
