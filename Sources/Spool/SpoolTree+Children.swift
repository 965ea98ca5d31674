internal import Glibc
package import Model
internal import Platform
internal import SystemPackage

/// Documents that came inside another: attachments and members of archives.
extension SpoolTree {
  /// Makes room for a child of `parent` in `active/` and opens its file for writing. What an earlier try at the same
  /// parent left there is replaced. `name` comes from inside a document: only its last part becomes a file name.
  package func makeChild(
    _ id: ArrivalID, of parent: Claim, name: SpoolName
  ) throws(SpoolError) -> ChildRoom {
    let active = directory(.active)
    let folder = parent.path.path.components.count > 1 ? parent.path.path.components.first : nil
    let leaf = SpoolTree.safeLeaf(name)
    let path = SpoolPath(folder.map { FilePath(root: nil, components: $0).pushing(leaf) } ?? leaf)
    leftovers.isMade(child: id)
    do throws(SystemError) {
      try active.removeTree(FilePath(id.text))
      let target = try makeFolders(for: path, of: id)
      let file = try active.open(target, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
      let origin = Origin(
        arrival: id, received: parent.origin.received, channel: parent.origin.channel, name: name)
      return ChildRoom(claim: Claim(origin: origin, path: path, source: .parent), file: file)
    } catch { throw .system(error) }
  }

  /// Removes what there is of a child whose parent's reading came to nothing. What cannot be removed goes at one of the next
  /// scans, or when the child is made again.
  package func abandonChild(_ id: ArrivalID) { clear(id, from: .active) }

  /// Removes what a crash left of an arrival that nobody counts there, now or at one of the next scans.
  package func clear(_ id: ArrivalID, from state: SpoolState) {
    do throws(SpoolError) { try discard(id, from: state) } catch {
      if state == .active { leftovers.add(child: id) }
    }
  }

  /// Up to so many children are written to the disk one by one; of more, the whole file system at once.
  private static let fewChildren = 4

  /// Writes the files and folders of one document's children to the disk, so that it can be committed. Returns the files'
  /// bytes together.
  package func syncChildren(_ claims: [Claim]) throws(SpoolError) -> Int64 {
    if claims.isEmpty { return 0 }
    let active = directory(.active)
    let isFew = claims.count <= SpoolTree.fewChildren
    var bytes: Int64 = 0
    do throws(SystemError) {
      for claim in claims {
        let path = place(of: claim)
        guard isFew else {
          bytes += try active.status(path).size
          continue
        }
        let file = try active.open(path)
        bytes += try FileStatus.of(descriptor: file.raw).size
        try OpenFile.sync(file.raw)
        try active.directory(path.removingLastComponent()).sync()
        try active.directory(FilePath(claim.origin.arrival.text)).sync()
      }
      if isFew { try active.sync() } else { try active.syncFileSystem() }
      return bytes
    } catch { throw .system(error) }
  }

  /// Bytes of an arrival's file in `active/`; nil when it is not there, or leaves at this moment.
  package func size(ofActive id: ArrivalID) throws(SpoolError) -> Int64? {
    do throws(SystemError) {
      guard let path = try onlyFile(in: id, .active) else { return nil }
      return try directory(.active).statusIfPresent(FilePath(id.text).pushing(path))?.size
    } catch {
      if error.errno == .noSuchFileOrDirectory { return nil }
      throw .system(error)
    }
  }

  private static func safeLeaf(_ name: SpoolName) -> FilePath {
    let bytes = name.lastComponent.bytes.filter { $0 != 0 }.prefix(200)
    return bytes.isEmpty || bytes.elementsEqual([46]) || bytes.elementsEqual([46, 46])
      ? "attachment" : FilePath(bytes: bytes)
  }
}
