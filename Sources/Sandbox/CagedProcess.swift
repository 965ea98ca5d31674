internal import CLinux
internal import CSandbox
internal import Cage
internal import Glibc

/// The life of one reader: locked down, it reads one document and ends.
enum CagedProcess {
  static func run(
    _ reader: some CagedReader, _ request: ReadRequest, _ prepared: Lockdown, document: Int32, reply: Int32
  ) -> Never {
    var lockdown = prepared
    if let failed = lockdown.apply(document: document, reply: reply, request: request) {
      _exit(ReaderExit.notLockedDown + failed.rawValue)
    }
    vigil_report_refused_allocations()
    let writer = FrameWriter(descriptor: 1)
    writer.progress()
    do {
      writer.result(try reader.read(try documentBytes(lockdown.documentSize), reply: writer))
    } catch {
      _exit(ReaderExit.failed)
    }
    // To end takes a processor for as long as reading a small text does; the daemon, which has the result by now, needs
    // it more, and ends this process when it has leisure.
    vigil_linger()
    _exit(ReaderExit.done)
  }

  private struct NotMapped: Error {}

  /// The document's bytes, never unmapped. An original does not change, so the map holds.
  private static func documentBytes(_ size: Int) throws -> UnsafeRawBufferPointer {
    guard size > 0 else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, 0, 0), start != MAP_FAILED else { throw NotMapped() }
    return UnsafeRawBufferPointer(start: start, count: size)
  }
}
