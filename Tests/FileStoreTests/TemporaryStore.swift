internal import FileStore
internal import Glibc
internal import Platform
internal import Store
internal import SystemPackage

/// A directory that is gone when its test is over.
final class TemporaryStore: Sendable {
  let path: FilePath

  init() throws {
    var template = Array("/tmp/vigil-store-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw SystemError(call: "mkdtemp", errno: .init(rawValue: errno))
    }
    path = FilePath(platformString: made)
  }

  deinit {
    guard let name = path.lastComponent, let parent = try? Directory(path.removingLastComponent()) else { return }
    try? parent.removeTree(FilePath(name.string))
  }

  func open(_ place: String = "store") throws -> FileStore { try FileStore.open(directory: path.appending(place)) }

  var store: Directory { get throws { try Directory(path.appending("store")) } }
}
