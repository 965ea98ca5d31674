internal import Platform
internal import SystemPackage

/// A rival that watches a folder, and how it is asked what it has dealt with.
protocol FolderWatcher {
  var program: Program { get }
  /// Changes when it may have dealt with another file. To ask for it costs little.
  var news: [Int64] { get throws }
  /// Changes while it works.
  var signs: [Int64] { get throws }

  /// Starts it on a folder; it may use `room`.
  init(watching folder: Directory, in room: Directory) throws
  /// What it has dealt with of the files in a folder.
  func answers(of folder: FilePath) throws -> RivalAnswers
}

extension FolderWatcher {
  var signs: [Int64] { get throws { try news } }
}
