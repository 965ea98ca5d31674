internal import Configuration
internal import FileStore
internal import Foundation
internal import Ingestion
internal import Logging
internal import Model
internal import Platform
internal import Spool
internal import Store
internal import SystemPackage
internal import Systemd

/// A real spool and store in a temporary directory, removed with it.
class Ground {
  let root: FilePath
  let tree: SpoolTree
  let store: FileStore
  /// The account that the daemon keeps while it runs.
  let activity = Activity(seconds: { 0 })
  let receipts: SenderReceipts

  init(receipts wanted: Bool = false) throws {
    root = FilePath(NSTemporaryDirectory()).appending("vigil-ground-\(UUID().uuidString)")
    tree = try SpoolTree(root.appending("spool"))
    store = try FileStore.open(directory: root.appending("store"))
    var settings = Settings()
    settings.defaults.receipts = wanted
    receipts = SenderReceipts(
      CurrentSettings(settings), tree: tree, log: DocumentLog(logger: Logger(label: "test"))
    ) { .zero }
  }

  deinit {
    store.close()
    try? FileManager.default.removeItem(atPath: root.string)
  }

  /// As a start finds it.
  func recover(into activity: Activity, wasCutOff: Bool) async throws {
    _ = try await Recovery.run(tree, store: store, activity: activity, receipts: receipts, wasCutOff: wasCutOff)
  }
}
