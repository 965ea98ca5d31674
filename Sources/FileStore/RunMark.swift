internal import Glibc
internal import Platform
internal import Store
internal import SystemPackage

/// A file that lies in the store while a daemon has it: who finds it there knows that the one before did not close,
/// and since when it ran.
///
/// Only then is there something to look for: an index that a machine's end may have harmed, and files that no ledger
/// line came to name.
struct RunMark {
  private static let name: FilePath = "running"

  private let root: Directory
  /// When the run began that did not end well, in nanoseconds since 1970 by the file system's clock; nil after a
  /// clean close.
  let unclean: Int64?

  /// Looks for the mark of an earlier run, and sets one where there is none. An earlier one stays as it is until
  /// `renew`: should this start be cut off too, the next still knows.
  init(in root: Directory) throws(SystemError) {
    self.root = root
    unclean = try root.statusIfPresent(RunMark.name)?.modified
    if unclean == nil {
      _ = try root.open(RunMark.name, flags: O_WRONLY | O_CREAT, mode: 0o600)
      try root.sync()
    }
  }

  /// What the earlier run left is mended: from now on the mark is this run's.
  func renew() throws(SystemError) {
    let file = try root.open(RunMark.name, flags: O_WRONLY | O_CREAT, mode: 0o600)
    try OpenFile.setTimes(of: file.raw, to: nil)
  }

  /// All is closed and whole.
  func remove() throws(SystemError) {
    try root.removeIfPresent(RunMark.name)
    try root.sync()
  }
}
