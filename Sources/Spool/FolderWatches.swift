internal import Glibc
package import Platform
package import SystemPackage

/// Which folders below `incoming/` the kernel reports on. Where it refuses more watches (fs.inotify.max_user_watches,
/// ENOSPC; or memory), the folder is remembered as unwatched and is left to scans.
package struct FolderWatches {
  package let inotify: Inotify
  private var folders: [Int32: FilePath] = [:]
  private var watches: [FilePath: Int32] = [:]
  package private(set) var unwatched: Set<FilePath> = []

  package init() throws(SystemError) { inotify = try Inotify() }

  /// Rises whenever a folder is watched or no longer so.
  private(set) var changes = 0

  /// How many folders of each channel are watched.
  var byChannel: [String: Int] {
    folders.values.reduce(into: [:]) { $0[SpoolPath.channel(ofFolder: $1), default: 0] += 1 }
  }

  package var count: Int { folders.count }

  package func isWatched(_ folder: FilePath) -> Bool { watches[folder] != nil }

  package var limitReached: Bool { !unwatched.isEmpty }

  /// Every folder known, watched or not.
  package var known: [FilePath] { Array(watches.keys) + unwatched }

  /// Watches a folder. True when it is the first that could not be, since all could.
  package mutating func watch(_ folder: FilePath, _ directory: Directory) -> Bool {
    do throws(SystemError) {
      let watch = try inotify.watch(directory)
      if let former = folders[watch], former != folder { watches[former] = nil }
      if folders.updateValue(folder, forKey: watch) != folder { changes += 1 }
      watches[folder] = watch
      unwatched.remove(folder)
      return false
    } catch {
      return unwatched.insert(folder).inserted && unwatched.count == 1
    }
  }

  package mutating func forget(_ folder: FilePath) {
    unwatched.remove(folder)
    if let watch = watches.removeValue(forKey: folder) {
      folders[watch] = nil
      changes += 1
      inotify.remove(watch)
    }
  }

  /// The folders to look into, and whether events were lost.
  package mutating func read() throws(SystemError) -> (folders: Set<FilePath>, overflow: Bool) {
    var changed: Set<FilePath> = []
    var overflow = false
    while true {
      let events = try inotify.read()
      if events.isEmpty { return (changed, overflow) }
      for event in events {
        if event.isOverflow {
          overflow = true
        } else if let folder = folders[event.watch] {
          changed.insert(folder)
          if event.isIgnored {
            folders[event.watch] = nil
            watches[folder] = nil
            changes += 1
          } else if event.mask & UInt32(IN_MOVE_SELF) != 0 {
            forget(folder)
          }
        }
      }
    }
  }
}
