package import Control
internal import Logging
internal import Model
internal import Platform
internal import Spool
internal import Store
internal import Synchronization
internal import SystemPackage
internal import Systemd

/// Holding everything still for a backup, which the caller makes with its own rights.
extension ControlMethods {
  package func backup(_ caller: Caller, _ replies: Replies<Backup.Reply>) async throws(ControlError) -> Backup.Reply {
    let (store, tree) = (store, tree)
    let taken = Mutex<Result<FilePath, SpoolError>?>(nil)
    let outcome = Mutex<ControlError?>(nil)
    try await ask { () async throws(StoreError) in
      try await store.preserving {
        do throws(SpoolError) {
          let path = try tree.snapshot()
          taken.withLock { $0 = .success(path) }
        } catch { taken.withLock { $0 = .failure(error) } }
      } _: { snapshot in
        // While nobody else can begin: it would be theirs.
        defer { try? tree.removeSnapshot() }
        do throws(ControlError) {
          switch taken.withLock({ $0 }) {
          case .success(let spool)?:
            try await replies.send(
              Backup.Reply(
                store: snapshot.path, spool: spool.string, segment: snapshot.segment, offset: snapshot.offset,
                forgotten: snapshot.forgotten))
          case .failure(let error)?: throw .failed(reason: "\(error)")
          case nil: throw .failed(reason: "the spool was not looked at")
          }
          // Whoever has copied everything leaves.
          await Waiter().wait()
        } catch { outcome.withLock { $0 = error } }
      }
    }
    throw outcome.withLock { $0 } ?? .gone
  }
}
