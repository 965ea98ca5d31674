internal import Glibc
internal import Platform
internal import SystemPackage

/// The real PDFs of the corpus that VIGIL_CORPUS names.
struct RealDocuments {
  let names: [FilePath]
  private let source: Directory

  /// Nil where VIGIL_CORPUS names no folder of documents.
  init?() throws {
    guard let corpus = getenv("VIGIL_CORPUS").map({ String(cString: $0) }), !corpus.isEmpty else { return nil }
    source = try Directory(FilePath(corpus).appending("ofsted/pdf"))
    names = try source.names().filter { $0.string.hasSuffix(".pdf") }.sorted { $0.string < $1.string }
  }

  /// Copies all of them into a new folder.
  func copy(to folder: FilePath, in directory: Directory) throws {
    try directory.makeDirectory(folder, mode: 0o700)
    let target = try directory.directory(folder)
    for name in names {
      let bytes = try source.open(name).read(limit: 1 << 30)
      try target.open(name, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600).write(all: bytes)
    }
  }
}
