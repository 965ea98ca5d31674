internal import Glibc
internal import Model
internal import Platform
internal import Synchronization
internal import SystemPackage

/// The receipts below `outcome/`, for senders who have only the folder.
///
/// Purpose: `outcome/<channel>/<name>.json` tells what became of the file. A receipt is a view: it is not synced, and is
/// written again from the ledger. Nothing below `outcome/` is trusted: folders are opened one by one without following
/// links. Limits: a receipt is read up to 16 KiB, and what is larger is none.
package struct Receipts: Sendable {
  private static let limit = 16 << 10
  static let ending = Array(".json".utf8)
  /// Between looking at a receipt and replacing or removing it, no other is written.
  static let turn = Mutex(())

  let outcome: Directory
  private let incoming: Directory

  package init(_ tree: SpoolTree) {
    outcome = tree.outcome
    incoming = tree.incoming
  }

  /// Puts the receipt in its place, unless there is one of a later arrival with the same name. Blocks.
  package func write(_ receipt: Receipt, for path: SpoolPath) throws(SpoolError) {
    guard let place = ReceiptPlace(path) else { return }
    let result: Result<Void, SystemError> = Receipts.turn.withLock { _ in
      do throws(SystemError) {
        do throws(SystemError) { return .success(try write(receipt, at: place)) } catch {
          // Another file's name stands where a folder should, or the other way.
          guard [.notDirectory, .isDirectory, .fileExists].contains(error.errno), let flat = place.flat(of: path) else {
            throw error
          }
          return .success(try write(receipt, at: flat))
        }
      } catch { return .failure(error) }
    }
    do throws(SystemError) { try result.get() } catch { throw .system(error) }
  }

  private func write(_ receipt: Receipt, at place: ReceiptPlace) throws(SystemError) {
    var folder = outcome
    for (depth, name) in place.folders.enumerated() {
      do throws(SystemError) { folder = try folder.directory(name) } catch {
        guard error.errno == .noSuchFileOrDirectory else { throw error }
        try make(name, in: folder, isChannel: depth == 0)
        folder = try folder.directory(name)
      }
    }
    let json = receipt.json
    if let before = try Receipts.content(of: place.leaf, in: folder) {
      if before == json { return }
      if let other = Receipt.arrival(of: before), other > receipt.arrival { return }
    }
    var file = try AtomicFile(in: folder, mode: 0o640)
    try file.setMode(0o640)
    try file.write(json)
    try file.replace(in: folder, as: place.leaf)
  }

  /// The group of `outcome/`, which is the senders', goes down with the set-group-id bit; a channel that is another
  /// group's has that one's, if the daemon may give it.
  private func make(_ name: FilePath, in folder: Directory, isChannel: Bool) throws(SystemError) {
    guard try folder.makeDirectory(name, mode: 0o750) else { return }
    if isChannel, let status = try? incoming.status(name), status.kind == .directory {
      try? folder.give(name, to: ProcessIdentity.user, status.group)
    }
    try folder.setMode(name, 0o2750)
  }

  /// Nil where there is no receipt.
  static func content(of name: FilePath, in folder: Directory) throws(SystemError) -> [UInt8]? {
    do throws(SystemError) {
      let file = try folder.open(name, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      let bytes = try file.read(limit: limit + 1)
      return bytes.count > limit ? nil : bytes
    } catch {
      if [.noSuchFileOrDirectory, .tooManySymbolicLinkLevels, .isDirectory].contains(error.errno) { return nil }
      throw error
    }
  }
}
