internal import Glibc
package import Platform
package import SystemPackage

/// Which folders below `incoming/` the kernel reports on. Where it refuses more watches (fs.inotify.max_user_watches,
/// ENOSPC; or memory), the folder is remembered as unwatched and is left to scans. So are folders on file systems where
/// others change things of which this kernel hears nothing; they are watched too, for what is done here.
package struct FolderWatches {
  package let inotify: Inotify
  private var folders: [Int32: FilePath] = [:]
  private var watches: [FilePath: Int32] = [:]
  package private(set) var unwatched: Set<FilePath> = []
  package private(set) var silent: Set<FilePath> = []

  package init() throws(SystemError) { inotify = try Inotify() }

  /// Rises whenever one of the counts by channel may have changed.
  private(set) var changes = 0

  /// How many folders of each channel are watched, are not, and are silent.
  var byChannel: WatchCounts {
    WatchCounts(
      watched: FolderWatches.counts(folders.values), unwatched: FolderWatches.counts(unwatched),
      silent: FolderWatches.counts(silent))
  }

  private static func counts(_ folders: some Sequence<FilePath>) -> [String: Int] {
    folders.reduce(into: [:]) { $0[SpoolPath.channel(ofFolder: $1), default: 0] += 1 }
  }

  package var count: Int { folders.count }

  package func isWatched(_ folder: FilePath) -> Bool { watches[folder] != nil }

  package var limitReached: Bool { !unwatched.isEmpty }

  package var needsScans: Bool { !unwatched.isEmpty || !silent.isEmpty }

  /// The folders that are left to scans.
  package var scanned: Set<FilePath> { unwatched.union(silent) }

  package func isSilent(_ folder: FilePath) -> Bool { silent.contains(folder) }

  package mutating func set(_ folder: FilePath, isSilent: Bool) {
    if isSilent ? silent.insert(folder).inserted : silent.remove(folder) != nil { changes += 1 }
  }

  /// Every folder known, watched or not.
  package var known: [FilePath] { Array(watches.keys) + unwatched }

  /// Watches a folder. True when it is the first that could not be, since all could.
  package mutating func watch(_ folder: FilePath, _ directory: Directory) -> Bool {
    do throws(SystemError) {
      let watch = try inotify.watch(directory)
      if let former = folders[watch], former != folder { watches[former] = nil }
      if folders.updateValue(folder, forKey: watch) != folder { changes += 1 }
      watches[folder] = watch
      if unwatched.remove(folder) != nil { changes += 1 }
      return false
    } catch {
      guard unwatched.insert(folder).inserted else { return false }
      changes += 1
      return unwatched.count == 1
    }
  }

  package mutating func forget(_ folder: FilePath) {
    if unwatched.remove(folder) != nil || silent.remove(folder) != nil { changes += 1 }
    silent.remove(folder)
    if let watch = watches.removeValue(forKey: folder) {
      folders[watch] = nil
      changes += 1
      inotify.remove(watch)
    }
  }

  /// Reads at a time: whoever makes events faster than they are read must not keep the rest of a turn waiting.
  private static let mostReads = 16

  /// The folders to look into, whether a folder came directly into `incoming/`, and whether events were lost. There may be
  /// more to read at once.
  package mutating func read() throws(SystemError) -> (folders: Set<FilePath>, channel: Bool, overflow: Bool) {
    var changed: Set<FilePath> = []
    var channel = false
    var overflow = false
    for _ in 0..<FolderWatches.mostReads {
      let events = try inotify.read()
      if events.isEmpty { break }
      for event in events {
        if event.isOverflow {
          overflow = true
        } else if let folder = folders[event.watch] {
          changed.insert(folder)
          if folder.isEmpty, event.mask & UInt32(IN_ISDIR) != 0 { channel = true }
          if event.isIgnored {
            folders[event.watch] = nil
            changes += 1
            // Another directory may have taken its place: a mount, for instance.
            if watches[folder] == event.watch { watches[folder] = nil }
          } else if event.mask & UInt32(IN_MOVE_SELF) != 0 {
            forget(folder)
          }
        }
      }
    }
    return (changed, channel, overflow)
  }
}
