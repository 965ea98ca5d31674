internal import Platform
internal import Synchronization
internal import SystemPackage

/// Emptied folders of arrivals that have left, kept for the next one that comes from the same place.
///
/// An arrival's folder is needed for moments. Making and removing it each time costs more than the claim itself: ext4
/// looks at every inode that was freed in the last minutes before it takes a new one. So folders are only renamed,
/// between `active/` and `.idle/`. At most `capacity` are kept, and none from one run to the next.
final class IdleFolders: Sendable {
  private struct State {
    /// Names in `.idle/` by the folder, as below `incoming/`, that lies in them.
    var names: [FilePath: [Int]] = [:]
    var count = 0
    var next = 0
  }

  private static let capacity = 1024
  private let directory: Directory
  private let state = Mutex(State())

  /// Empties what a former run left.
  init(in top: Directory) throws(SystemError) {
    try top.removeEmptyFolders(".idle")
    try top.makeDirectory(".idle", mode: 0o700)
    directory = try top.directory(".idle")
  }

  /// Moves a kept folder, which is empty, in place as `name` in `target`. False when there is none that holds just `folder`.
  func take(_ folder: FilePath, to target: Directory, as name: FilePath) -> Bool {
    let number = state.withLock { state -> Int? in
      guard let number = state.names[folder]?.popLast() else { return nil }
      if state.names[folder]?.isEmpty == true { state.names[folder] = nil }
      state.count -= 1
      return number
    }
    guard let number else { return false }
    do { try directory.rename(FilePath("\(number)"), to: target, as: name) } catch { return false }
    return true
  }

  /// Keeps an emptied folder. False when there are enough.
  func keep(_ folder: FilePath, from source: Directory, _ name: FilePath) throws(SystemError) -> Bool {
    let number = state.withLock { state -> Int? in
      guard state.count < IdleFolders.capacity else { return nil }
      state.count += 1
      state.next += 1
      return state.next
    }
    guard let number else { return false }
    do { try source.rename(name, to: directory, as: FilePath("\(number)")) } catch {
      state.withLock { $0.count -= 1 }
      throw error
    }
    state.withLock { $0.names[folder, default: []].append(number) }
    return true
  }
}
