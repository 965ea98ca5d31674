internal import Model
internal import Platform
internal import Synchronization
internal import SystemPackage

/// How receipts go: for their age, their number, or because their document is forgotten.
extension Receipts {
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

  /// Before when (nanoseconds since 1970) the receipts were written that are too many; nil where there are no more than
  /// `limit`. Of those written at that very time all count as within it. Blocks.
  package func excess(over limit: Int) throws(SpoolError) -> Int64? {
    var written: [Int64] = []
    do throws(SystemError) {
      try Receipts.walk(outcome, depth: 0) { folder, name throws(SystemError) in
        if !name.string.hasPrefix(AtomicFile.prefix), let status = try folder.statusIfPresent(name) {
          written.append(status.modified)
        }
        return true
      }
    } catch { throw .system(error) }
    guard written.count > limit else { return nil }
    written.sort()
    return written[written.count - limit]
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
