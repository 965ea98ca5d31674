internal import Control
internal import Glibc
internal import SystemPackage
internal import Testing

/// The interface file and the code say the same.
@Suite struct InterfaceTests {
  @Test func theFileIsWhatTheServerTells() throws {
    let file = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
      .appending("Sources/Control/io.vigil.Control.varlink")
    let descriptor = try FileDescriptor.open(file, .readOnly)
    defer { try? descriptor.close() }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = try bytes.withUnsafeMutableBytes { try descriptor.read(into: $0) }
    #expect(String(decoding: bytes.prefix(count), as: UTF8.self) == ControlInterface.description)
  }
}
