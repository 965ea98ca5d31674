internal import CLinux
internal import Glibc
internal import Platform
internal import SystemPackage
internal import Testing

@Suite struct FileStatusTests {
  /// Beyond what 64 bits hold in nanoseconds, between and on both sides of 1970, where the file system holds them.
  @Test(arguments: [10_413_792_000, 1_795_305_600, 0, -1, -2, -11_644_473_600])
  func aCopyHasTheTimeOfItsSourceWhateverItIs(seconds: Int) throws {
    var template = Array("/tmp/vigil-times-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    let folder = try Directory(FilePath(platformString: made))
    defer { try? folder.removeTree("x") }
    try folder.makeDirectory("x", mode: 0o700)
    let inside = try folder.directory("x")
    defer { rmdir(made) }
    let file = try inside.open("a", flags: O_WRONLY | O_CREAT, mode: 0o600)
    let time = timespec(tv_sec: seconds, tv_nsec: 500_000_000)
    #expect(futimens(file.raw, [time, time]) == 0)
    let status = try inside.status("a")
    try FileCopy.copy("a", from: inside, to: inside, mode: 0o600, limit: nil)
    let copied = try inside.status("a")
    #expect(copied.inode != status.inode && copied.modified == status.modified)
    var own = stat()
    #expect(fstat(file.raw, &own) == 0)
    if own.st_mtim.tv_sec == seconds, abs(seconds) < 9_000_000_000 {
      #expect(status.modified == Int64(seconds) * 1_000_000_000 + 500_000_000)
    }
  }
}
