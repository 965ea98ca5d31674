internal import Platform
internal import SystemPackage

/// What all sides are given: the same files, below other folders.
enum RivalWork {
  case documents(RealDocuments)
  /// So many of 2 KB.
  case texts(Int)

  var name: String {
    switch self {
    case .documents(let documents): "\(documents.names.count) real PDFs"
    case .texts(let count): "\(count) texts of 2 KB"
    }
  }

  /// Makes the files in a new folder and returns their names.
  func fill(_ folder: FilePath, in directory: Directory) throws -> [FilePath] {
    switch self {
    case .documents(let documents):
      try documents.copy(to: folder, in: directory)
      return documents.names
    case .texts(let count):
      // Made anew, so that they are the same for all.
      var texts = Texts()
      return try texts.fill(folder, in: directory, count: count)
    }
  }
}
