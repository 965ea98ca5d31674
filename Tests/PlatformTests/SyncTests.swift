internal import CLinux
internal import Glibc
internal import Platform
internal import SystemPackage
internal import Testing

/// What cannot be synced is refused by the kernel: so it was asked.
@Suite struct SyncTests {
  @Test func thatOfAFileIsTheKernels() throws {
    var pair: [Int32] = [-1, -1]
    try #require(pipe(&pair) == 0)
    defer { for descriptor in pair { close(descriptor) } }
    #expect(throws: SystemError.self) { try OpenFile.sync(pair[1]) }
    #expect(throws: SystemError.self) { try OpenFile.syncData(pair[1]) }
  }

  @Test func thatOfAFolderIsTheKernels() throws {
    let folder = try Directory("/proc")
    #expect(throws: SystemError.self) { try folder.sync() }
    #expect(vigil_syncfs(-1) == -EBADF)
  }
}
