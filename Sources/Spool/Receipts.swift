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
  private static let ending = Array(".json".utf8)
  /// Between looking at a receipt and replacing or removing it, no other is written.
  private static let turn = Mutex(())

  private let outcome: Directory
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

  /// Removes receipts that were written before `moment` (nanoseconds since 1970), at most so many, with what a crash left
  /// of others and the folders that are empty then. Returns how many. Blocks.
  package func sweep(before moment: Int64, most: Int) throws(SpoolError) -> Int {
    var count = 0
    do throws(SystemError) {
      try Receipts.walk(outcome, depth: 0) { folder, name throws(SystemError) in
        guard count < most else { return false }
        let isLeftOver = name.string.hasPrefix(AtomicFile.prefix)
        let isGone: Result<Bool, SystemError> = Receipts.turn.withLock { _ in
          do throws(SystemError) {
            guard let status = try folder.statusIfPresent(name), status.modified < moment else {
              return .success(false)
            }
            try folder.removeIfPresent(name)
            return .success(true)
          } catch { return .failure(error) }
        }
        if try isGone.get(), !isLeftOver { count += 1 }
        return true
      }
    } catch { throw .system(error) }
    return count
  }

  /// Removes the receipts of these arrivals, in a spool that need not be open. Their names may be gone, so all receipts of
  /// their channels are looked at.
  static func remove(of origins: [Origin], in outcome: Directory) throws(SystemError) {
    let arrivals = Set(origins.map(\.arrival))
    for channel in Set(origins.map(\.channel)) {
      let folder: Directory
      do throws(SystemError) {
        folder = try outcome.directory(FilePath(bytes: (SpoolName(escaped: channel) ?? SpoolName(channel)).bytes))
      } catch {
        if error.errno == .noSuchFileOrDirectory { continue }
        throw error
      }
      try walk(folder, depth: 1) { folder, name throws(SystemError) in
        let removal: Result<Void, SystemError> = turn.withLock { _ in
          do throws(SystemError) {
            guard let json = try content(of: name, in: folder), let found = Receipt.arrival(of: json),
              arrivals.contains(found)
            else { return .success(()) }
            return .success(try folder.removeIfPresent(name))
          } catch { return .failure(error) }
        }
        try removal.get()
        return true
      }
    }
  }

  /// Nil where there is no receipt.
  private static func content(of name: FilePath, in folder: Directory) throws(SystemError) -> [UInt8]? {
    do throws(SystemError) {
      let file = try folder.open(name, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      let bytes = try file.read(limit: limit + 1)
      return bytes.count > limit ? nil : bytes
    } catch {
      if [.noSuchFileOrDirectory, .tooManySymbolicLinkLevels, .isDirectory].contains(error.errno) { return nil }
      throw error
    }
  }

  /// Calls `body` with each receipt, and each file that was to be one, until it says false. At `depth` 0 is `outcome/`, at
  /// 1 a channel's folder in it. Folders that are empty afterwards are removed, but not the channels'. As deep as the
  /// folders of `incoming/` that files are taken from.
  @discardableResult
  private static func walk(
    _ directory: Directory, depth: Int, _ body: (Directory, FilePath) throws(SystemError) -> Bool
  ) throws(SystemError) -> Bool {
    let scan = try DirectoryScan(directory)
    while let entry = try scan.next() {
      let name = FilePath(bytes: entry.name)
      let kind: FileStatus.Kind?
      if let known = entry.kind { kind = known } else { kind = try directory.statusIfPresent(name)?.kind }
      if kind == .directory {
        if depth == 1, name == ReceiptPlace.duplicates { continue }
        do throws(SystemError) {
          guard try walk(try directory.directory(name), depth: depth + 1, body) else { return false }
        } catch {
          guard error.errno == .noSuchFileOrDirectory else { throw error }
        }
        if depth > 0 { turn.withLock { _ in _ = try? directory.removeDirectory(name) } }
      } else if depth > 0, kind == .regular,
        entry.name.suffix(ending.count).elementsEqual(ending) || name.string.hasPrefix(AtomicFile.prefix)
      {
        guard try body(directory, name) else { return false }
      }
    }
    return true
  }
}
