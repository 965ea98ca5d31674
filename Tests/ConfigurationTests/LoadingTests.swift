import Configuration
import Foundation
import Testing

@Suite("Settings are loaded from a file and its drop-ins")
final class LoadingTests {
  private let folder: URL

  init() throws {
    folder = URL(filePath: NSTemporaryDirectory()).appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "vigil.yaml.d"), withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var path: String { folder.appending(path: "vigil.yaml").path() }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  private func error() -> ConfigurationError? {
    do {
      _ = try Settings.load(path: path)
      return nil
    } catch {
      return error
    }
  }

  @Test func dropInsAreReadInTheOrderOfTheirNames() throws {
    try write("vigil.yaml", "cage: {workers: 1, recycle: 7}")
    try write("vigil.yaml.d/20-b.yaml", "cage: {workers: 3}")
    try write("vigil.yaml.d/10-a.yaml", "cage: {workers: 2}\nlog: {level: debug}")
    try write("vigil.yaml.d/30-c.yaml.dpkg-old", "cage: {workers: 4}")
    try write("vigil.yaml.d/.hidden.yaml", "cage: {workers: 5}")
    let settings = try Settings.load(path: path)
    #expect(settings.cage.workers == 3)
    #expect(settings.cage.recycle == 7)
    #expect(settings.logLevel == .debug)
  }

  @Test func relativePathsInADropInStartAtTheMainFile() throws {
    try write("vigil.yaml", "{}")
    try write("vigil.yaml.d/a.yaml", "spool: here")
    let resolved = try #require(realpath(folder.path(), nil))
    defer { free(resolved) }
    #expect(try Settings.load(path: path).spool == String(cString: resolved) + "/here")
  }

  @Test func aMissingFileIsNamed() {
    #expect(error()?.description == "\(path): does not exist")
  }

  @Test func aFolderInItsPlaceIsRefused() throws {
    try FileManager.default.createDirectory(at: URL(filePath: path), withIntermediateDirectories: true)
    #expect(error()?.description == "\(path): cannot be read")
  }

  @Test func bytesThatAreNotTextAreRefused() throws {
    try Data([0x61, 0x3A, 0x20, 0xFF]).write(to: URL(filePath: path))
    #expect(error()?.description == "\(path): is not text in UTF-8")
  }

  @Test func aMistakeInADropInNamesIt() throws {
    try write("vigil.yaml", "{}")
    try write("vigil.yaml.d/a.yaml", "\nspol: x")
    #expect(error()?.description == "\(path).d/a.yaml:2: spol: is not known; did you mean spool?")
  }
}
