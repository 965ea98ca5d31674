internal import Cage
internal import Configuration
internal import Control
internal import FileStore
internal import Ingestion
internal import Logging
internal import Model
internal import Platform
internal import Spool
internal import Store
internal import SystemPackage
internal import Systemd

/// The parts that can refuse to start.
extension Daemon {
  /// From the service manager, or our own.
  func takeListener() throws(StartError) -> OwnedDescriptor {
    do throws(Activation.Unfit) {
      if let number = try Activation.takeSocket(named: "control") {
        return OwnedDescriptor(owning: number)
      }
    } catch { throw .unfitSocket(error) }
    do throws(SystemError) {
      let path = FilePath(settings.control)
      _ = try Directory.make(path.removingLastComponent(), mode: 0o755)
      return try UnixSocket.listen(at: path)
    } catch { throw .socket(settings.control, error) }
  }

  func openStore(_ logger: Logger) throws(StartError) -> FileStore {
    let store: FileStore
    let spool = FilePath(settings.spool)
    do throws(StoreError) {
      // The manager's patience lasts as long as there is progress; SQLite tells of none while it vacuums.
      store = try FileStore.open(directory: FilePath(settings.store)) { progress in
        Notify.extendTimeout(by: .seconds(progress.stage == "erasure" ? 3600 : 60))
        Notify.status("Opening the store: \(progress.stage), \(progress.done)")
      } erasing: { arrivals throws(StoreError) in
        do throws(SystemError) { try SpoolTree.removeKept(arrivals.map(\.origin), in: spool) } catch {
          // Its path names a channel.
          throw .unavailable("a file that was kept for its sender cannot be removed: \(error.errno)")
        }
      }
    } catch {
      throw .store(settings.store, error)
    }
    let report = store.openingReport
    if let format = report.upgradedFrom {
      logger.report(.storeUpgraded, ["from": "\(format)", "to": "\(store.format)"])
    }
    if let cause = report.rebuilt { logger.report(.indexRebuilt, ["cause": "\(cause)"]) }
    if let cause = report.unfinishedErasure { logger.report(.erasureUnfinished, ["detail": "\(cause)"]) }
    for problem in report.problems { logger.report(.ledgerTornTail, ["detail": "\(problem)"]) }
    return store
  }

  /// What `Recovery` finds. It does nothing twice: where the index is found damaged meanwhile, or the account that it gives
  /// does not balance, it is made again first.
  func recover(
    _ tree: SpoolTree, _ store: FileStore, _ activity: Activity, _ receipts: SenderReceipts, _ logger: Logger
  ) async throws -> [Claim] {
    func find() async throws -> [Claim] {
      try await Recovery.run(
        tree, store: store, activity: activity, receipts: receipts, wasCutOff: store.openingReport.wasCutOff)
    }
    var cause = "the account did not balance"
    do {
      let found = try await find()
      if activity.totals.balance { return found }
    } catch let error as StoreError where error == .damagedIndex { cause = "it is damaged" }
    try await store.rebuild { progress in
      Notify.extendTimeout(by: .seconds(60))
      Notify.status("Making the index again: \(progress.stage), \(progress.done)")
    }
    logger.report(.indexRebuilt, ["cause": "\(cause)"])
    return try await find()
  }

  func startCage(_ logger: Logger) throws(StartError) -> Cage {
    let candidates = settings.readerCandidates(executable: ProcessSetup.executable)
    guard let readers = candidates.first(where: { $0.allSatisfy { Executable.exists(at: $0) } }) else {
      throw .noReader(missing: candidates.joined().filter { !Executable.exists(at: $0) })
    }
    let cage: Cage
    do throws(SystemError) {
      cage = try Cage(
        executables: readers, arguments: [settings.reference], recycle: settings.cage.recycle,
        required: settings.cage.required)
    } catch { throw .system(error) }
    do throws(CageError) { try cage.start() } catch { throw .cage(error) }
    if !cage.missing.isEmpty {
      logger.report(.cageWaived, ["missing": "\(cage.missing.joined(separator: "; "))"])
    }
    return cage
  }

  /// Groups are looked up once: a change of groups takes a restart, or a reload where they are a channel's readers.
  func rights(_ readers: CurrentReaders) throws(StartError) -> Access {
    do throws(SystemError) {
      readers.value = try ChannelReaders(settings)
      return Access(
        ownUser: ProcessIdentity.user, drop: try .named(settings.groups.drop), read: try .named(settings.groups.read),
        operate: try .named(settings.groups.operate), audit: try .named(settings.groups.audit), readers: readers)
    } catch { throw .system(error) }
  }

  var workerCount: Int { settings.cage.workers > 0 ? settings.cage.workers : ProcessSetup.processors }
}
