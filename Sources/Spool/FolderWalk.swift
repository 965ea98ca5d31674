internal import Platform
internal import SystemPackage

/// A walk through one folder, with what it has found so far and what was found in it before.
struct FolderWalk {
  let folder: FilePath
  let directory: Directory
  let scan: DirectoryScan
  /// Whether others may change it without this kernel hearing of it.
  let isSilent: Bool
  var found = FolderNotes()
  /// Entries seen.
  var entries = 0
  let before: FolderNotes?
}
