import Foundation
import Platform
import SystemPackage

/// The file of the scenario `carried`. In a tree that was made again it has another number and other times than the note of
/// it says, as no power cut does to it.
enum CarriedFile {
  static let path = "school/years/nine/new.txt"

  /// Lets the notes that are whole speak of the file as it lies there.
  static func knowAgain(in root: FilePath) throws {
    let spool = root.appending("spool")
    guard let notes = try? Directory(spool.appending(".carrying")),
      let incoming = try? Directory(spool.appending("incoming")),
      let status = try incoming.statusIfPresent(FilePath(path))
    else { return }
    for name in try notes.names() where name.string.hasSuffix(".json") {
      let bytes = try notes.open(name).read(limit: 65_536)
      guard var note = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else { continue }
      note["inode"] = status.inode
      note["modified"] = status.modified
      note["changed"] = status.changed
      let changed = Array(try JSONSerialization.data(withJSONObject: note))
      try DiskWriting.write(changed, as: name, mode: 0o600, in: notes)
    }
  }
}
