internal import Platform

/// Writes the bytes of the children of one document to where the caller wants them.
final class ChildSink {
  private let open: (ChildHeader) throws -> Int32
  private var descriptor: Int32 = -1

  init(open: @escaping (ChildHeader) throws -> Int32) { self.open = open }

  func begin(_ header: ChildHeader) throws { descriptor = try open(header) }

  func receive(_ bytes: UnsafeRawBufferPointer) throws { try OpenFile.write(bytes, to: descriptor) }
}
