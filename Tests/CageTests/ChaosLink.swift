import Glibc
import Testing

/// The reader made for tests under a name that makes it act as one of a kind: see its `Main`.
final class ChaosLink {
  private let folder: String
  let path: String

  init(_ name: String) throws {
    var template = Array("/tmp/vigil-cage-test.XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = folder + "/" + name
    try #require(symlink(Products.chaos, path) == 0)
  }

  deinit {
    unlink(path)
    rmdir(folder)
  }
}
