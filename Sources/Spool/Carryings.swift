internal import FoundationEssentials
internal import Glibc
internal import Model
internal import Platform
internal import Synchronization
internal import SystemPackage

/// The notes of files that are being taken from other mounts, in `.carrying/`, so that a crash between copy and removal
/// does not make one file two arrivals.
///
/// `<arrival id>.json` lies there from before the copy has a name until its source is gone. It is renamed to
/// `<arrival id>.taken` where nobody can tell whether the source is gone: the arrival goes its way, and a file that is
/// found at that place and is still the same is only removed. Copies without a name are begun here too.
final class Carryings: Sendable {
  /// Notes of sources that were never seen again are kept for a week.
  private static let patience: Int64 = 7 * 86_400_000_000_000

  let directory: Directory
  /// Arrivals whose copy could not be taken back, by the path of their source: while one lies in `active/`, that file is not
  /// copied, for it would come twice.
  let abandoned = Mutex<[FilePath: ArrivalID]>([:])
  /// Notes that could not be renamed yet.
  private let unsaved = Mutex<[ArrivalID: CarryNote]>([:])
  /// Those that were renamed, or are to be, by their path.
  private let taken = Mutex<[FilePath: (id: ArrivalID, note: CarryNote)]>([:])

  init(in top: Directory) throws(SystemError) {
    try top.makeDirectory(".carrying", mode: 0o700)
    directory = try top.directory(".carrying")
    try AtomicFile.sweep(directory)
    let now = SystemClock.now() * 1000
    for (id, name) in try names(".taken") {
      if now - (try directory.status(name).modified) > Carryings.patience {
        try directory.remove(name)
      } else if let note = read(name) {
        keep(id, note)
      }
    }
  }

  /// What a crash left between copy and removal.
  var unfinished: [(id: ArrivalID, note: CarryNote?)] {
    get throws(SystemError) {
      var found: [(id: ArrivalID, note: CarryNote?)] = []
      for (id, name) in try names(".json") { found.append((id, read(name))) }
      return found
    }
  }

  /// The arrival that was made of this very file, if it is one whose source could not be seen to be gone.
  func arrival(of path: FilePath, _ status: FileStatus) -> ArrivalID? {
    taken.withLock { $0[path] }.flatMap { $0.note.names(status) ? $0.id : nil }
  }

  /// On the disk when it returns.
  func begin(_ id: ArrivalID, _ note: CarryNote) throws(SystemError) {
    // Encoding strings and numbers to memory cannot fail.
    guard let data = try? JSONEncoder().encode(note) else { return }
    var file = try AtomicFile(in: directory, mode: 0o600)
    try file.write(Array(data))
    try file.sync()
    try file.replace(in: directory, as: FilePath(id.text + ".json"))
    try directory.sync()
  }

  func end(_ id: ArrivalID) throws(SystemError) {
    for ending in [".json", ".taken"] { try directory.removeIfPresent(FilePath(id.text + ending)) }
    taken.withLock { taken in taken = taken.filter { $0.value.id != id } }
  }

  /// The arrival goes its way though its source may still be there. Known at once; where the disk does not take it, that is
  /// tried again by `save`.
  func leave(_ id: ArrivalID, _ note: CarryNote) {
    keep(id, note)
    do throws(SystemError) { try save(id) } catch { unsaved.withLock { $0[id] = note } }
  }

  /// Writes down what could not be written down before.
  func save() {
    for id in unsaved.withLock({ Array($0.keys) }) {
      do throws(SystemError) { try save(id) } catch { return }
      unsaved.withLock { $0[id] = nil }
    }
  }

  private func save(_ id: ArrivalID) throws(SystemError) {
    do throws(SystemError) {
      try directory.rename(
        FilePath(id.text + ".json"), to: directory, as: FilePath(id.text + ".taken"), replacing: true)
    } catch {
      // Its source was seen to be gone meanwhile.
      if error.errno != .noSuchFileOrDirectory { throw error }
    }
    try directory.sync()
  }

  private func keep(_ id: ArrivalID, _ note: CarryNote) {
    taken.withLock { $0[FilePath(bytes: note.path.bytes)] = (id, note) }
  }

  private func names(_ ending: String) throws(SystemError) -> [(ArrivalID, FilePath)] {
    try directory.names().compactMap { name in
      guard name.string.hasSuffix(ending) else { return nil }
      return ArrivalID(name.string.dropLast(ending.count)).map { ($0, name) }
    }
  }

  /// Nil for one that a crash left incomplete.
  private func read(_ name: FilePath) -> CarryNote? {
    guard let file = try? directory.open(name, flags: O_RDONLY | O_NOFOLLOW),
      let bytes = try? file.read(limit: 65_536)
    else { return nil }
    return try? JSONDecoder().decode(CarryNote.self, from: Data(bytes))
  }
}
