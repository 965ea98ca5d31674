internal import FoundationEssentials
internal import Glibc
package import Model
internal import Platform
internal import SystemPackage

/// How arrivals move between the states, and what is noted beside them.
extension SpoolTree {
  /// Moves an arrival from one state to another, with what is to be known of it there.
  package func move(
    _ id: ArrivalID, from: SpoolState, to: SpoolState, trouble: Trouble? = nil
  ) throws(SpoolError) {
    do throws(SystemError) {
      let name = FilePath(id.text)
      guard try directory(from).statusIfPresent(name) != nil else {
        throw SystemError(call: "renameat2", errno: .noSuchFileOrDirectory, object: id.text)
      }
      // On a full disk there is no room for a note; the ledger has the reason, and the move needs none.
      if let trouble { try? note(trouble, about: id, in: directory(to)) }
      do throws(SystemError) { try directory(from).rename(name, to: directory(to), as: name) } catch {
        // Two crashes may have left empty folders there.
        guard error.errno == .fileExists else { throw error }
        try directory(to).removeEmptyFolders(name)
        try directory(from).rename(name, to: directory(to), as: name)
      }
      // It has been moved: a note that stays tells nothing of an arrival that is not there.
      if from != .active { try? directory(from).removeIfPresent(FilePath(id.text + ".json")) }
    } catch {
      throw error.errno == .noSuchFileOrDirectory ? .notThere(id, state: from) : .system(error)
    }
  }

  /// Removes an arrival of which nothing is to stay. Where it throws, it goes at one of the next scans, unless it
  /// lies in `active/` (see `clear`).
  package func discard(_ id: ArrivalID, from state: SpoolState) throws(SpoolError) {
    do throws(SystemError) {
      guard try directory(state).statusIfPresent(FilePath(id.text)) != nil else { return }
      try directory(state).removeTree(FilePath(id.text))
      try directory(state).removeIfPresent(FilePath(id.text + ".json"))
    } catch {
      if state != .active { leftovers.add(id, .discarded(state)) }
      throw .system(error)
    }
  }

  /// Nil when there is no note beside the arrival, or none that can be read.
  package func trouble(of id: ArrivalID, in state: SpoolState) -> Trouble? {
    guard let file = try? directory(state).open(FilePath(id.text + ".json"), flags: O_RDONLY | O_NOFOLLOW) else {
      return nil
    }
    guard let bytes = try? file.read(limit: 65_536) else { return nil }
    return try? JSONDecoder().decode(Trouble.self, from: Data(bytes))
  }

  private func note(_ trouble: Trouble, about id: ArrivalID, in directory: Directory) throws(SystemError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Encoding strings, numbers and dates to memory cannot fail; were it to, the ledger still has the reason.
    guard let data = try? encoder.encode(trouble) else { return }
    let written = FilePath(id.text + ".json.new")
    try directory.open(written, flags: O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600).write(all: Array(data))
    try directory.rename(written, to: directory, as: FilePath(id.text + ".json"), replacing: true)
  }
}
