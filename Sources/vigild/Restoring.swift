internal import Backup
internal import Configuration
internal import FileStore
internal import Glibc
internal import Platform
internal import Spool
internal import Store
internal import SystemPackage

/// `vigild --restore`: brings a backup back into the store and the spool of the configuration, both without documents
/// of their own. Run as root, it gives them to the user that has the store's folder.
struct Restoring {
  let settings: Settings
  /// The backup's folder.
  let folder: String

  /// The exit code: 0, or 65 when something of the backup was missing or damaged.
  func run() throws -> Int32 {
    let place = FilePath(settings.store)
    let owner = try? Directory(place).status(".")
    let backup = try BackupFolder(FilePath(folder))
    let restoring = StoreRestoring(
      originals: try backup.originals, documents: try backup.documents, ledger: try backup.ledger,
      format: try backup.format)
    let arrivals = try backup.spool
    let handover = owner.map { SpoolHandover(of: FilePath(settings.spool), to: $0) }
    let problems: [StoreProblem]
    do throws(StoreError) {
      problems = try restoring.run(into: place) { () throws(StoreError) in
        do throws(SpoolError) {
          // The store's lock is held: no daemon has the spool.
          if try SpoolTree(FilePath(settings.spool)).restore(from: arrivals) { return }
        } catch { throw .unavailable("\(error)") }
        throw .notEmpty
      } progress: { _ in
      }
    } catch {
      // What was made until then must not shut the daemon out either.
      switch error {
      case .locked, .newer: throw error
      default: break
      }
      try give(place, owner, handover)
      throw error
    }
    try give(place, owner, handover)
    for problem in problems { Complaint.print("\(problem)") }
    print("restored from \(folder); start vigild, then run vigilctl verify")
    return problems.isEmpty ? 0 : EX_DATAERR
  }

  private func give(_ place: FilePath, _ owner: FileStatus?, _ spool: SpoolHandover?) throws {
    guard geteuid() == 0, let owner, let spool else { return }
    let root = try Directory(place)
    for name in try root.names() { try root.give(name, to: owner.owner, owner.group) }
    try spool.give()
  }

  /// sysexits.h
  static func code(_ error: any Error) -> Int32 {
    switch error {
    case StoreError.locked: EX_TEMPFAIL
    case StoreError.notEmpty: EX_CANTCREAT
    case StoreError.newer: EX_PROTOCOL
    case is BackupError: EX_NOINPUT
    default: EX_IOERR
    }
  }
}
