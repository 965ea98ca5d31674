internal import Glibc
internal import Model
internal import Platform
internal import SystemPackage
internal import Testing

/// The store and the spool that the release before left: Fixtures/make-store tells what was dropped.
struct FormerStore {
  private static let archive =
    #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Fixtures/store-1.tar.gz"

  /// sha256sum(1) of `letter.txt` and `again.txt`, of the mail, of the file attached to it, and of what was erased.
  static let letter = "1c89caaf4dbf4c055c3618028dcbbc1954623f570f1dfab5fac000e4dcbf7e3c"
  static let mail = "50af68cba732cd0faeff8b7153f8f1d75aecd97daf98fbc2fe51031d326746f7"
  static let notes = "9b7ba96a9763d158a564a1bcce6886f51ce9ad42542f90343d7059b136d4d197"
  static let erased = "d7e6a33f37d12771223f614f78ac1806300f6f922c38d4e88cf8620dc132683a"

  let place: TemporaryStore

  init() throws {
    place = try TemporaryStore()
    try #require(system("tar -xzf '\(FormerStore.archive)' -C '\(place.path.string)'") == 0)
  }

  /// What it says of itself, when it says it.
  func format() throws -> String? {
    guard try place.store.statusIfPresent("format") != nil else { return nil }
    return String(decoding: try place.store.open("format").read(limit: 100), as: UTF8.self)
  }
}
