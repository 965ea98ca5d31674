internal import FoundationEssentials
internal import Glibc
package import Model

/// The reader's end of a reply. Nothing is allocated between the first and the last byte of a frame, so that the
/// frames of CSandbox never land inside another.
///
/// Failure to write means that the daemon has no more interest: the process ends.
package struct FrameWriter {
  private let descriptor: Int32

  package init(descriptor: Int32) { self.descriptor = descriptor }

  /// Says that a step was done. Call it at least every few seconds, at most once a page or so.
  package func progress() { write(.progress, UnsafeRawBufferPointer(start: nil, count: 0)) }

  /// Says that a crash from here on means a damaged document. Call it once, before a library that does not check what it
  /// reads.
  package func fragile() { write(.fragile, UnsafeRawBufferPointer(start: nil, count: 0)) }

  /// Hands over a document that was found in the document. Its name is cleaned: see `ChildHeader`; a malformed type is
  /// left out.
  ///
  /// - Parameters:
  ///   - size: Bytes. Of fewer or more the daemon makes nothing but a fault of the reader.
  ///   - pieces: Is given a function that takes the next bytes; nothing else may be written meanwhile.
  package func child(
    name: SpoolName, mediaType: MediaType?, size: Int,
    pieces: (_ take: (UnsafeRawBufferPointer) throws -> Void) throws -> Void
  ) throws {
    let type = mediaType?.isWellFormed == true ? mediaType : nil
    let header = ChildHeader(name: name, mediaType: type, size: Int64(size))
    try JSONEncoder().encode(header).withUnsafeBytes { write(.child, $0) }
    try pieces { bytes in
      var start = 0
      while start < bytes.count {
        let end = min(bytes.count, start + 1 << 20)
        write(.data, UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        start = end
      }
    }
  }

  package func child(name: SpoolName, mediaType: MediaType?, bytes: UnsafeRawBufferPointer) throws {
    try child(name: name, mediaType: mediaType, size: bytes.count) { take in try take(bytes) }
  }

  /// Says what was read, last.
  package func result(_ result: ReadResult) { ResultText(result).bytes.withUnsafeBytes { write(.result, $0) } }

  private func write(_ kind: FrameKind, _ payload: UnsafeRawBufferPointer) {
    var header = (kind.rawValue, UInt8(0), UInt8(0), UInt8(0), UInt8(0))
    withUnsafeMutableBytes(of: &header) { header in
      header.storeBytes(of: UInt32(payload.count).littleEndian, toByteOffset: 1, as: UInt32.self)
      var parts = [
        iovec(iov_base: header.baseAddress, iov_len: FrameKind.headerSize),
        iovec(iov_base: UnsafeMutableRawPointer(mutating: payload.baseAddress), iov_len: payload.count),
      ]
      parts.withUnsafeMutableBufferPointer { FrameWriter.writeAll($0, to: descriptor) }
    }
  }

  private static func writeAll(_ parts: UnsafeMutableBufferPointer<iovec>, to descriptor: Int32) {
    var first = 0
    while first < parts.count {
      let result = writev(descriptor, parts.baseAddress.map { $0 + first }, Int32(parts.count - first))
      if result < 0 {
        if errno == EINTR { continue }
        _exit(ReaderExit.replyClosed)
      }
      var written = result
      while first < parts.count, written >= parts[first].iov_len {
        written -= parts[first].iov_len
        first += 1
      }
      if first < parts.count {
        parts[first].iov_base += written
        parts[first].iov_len -= written
      }
    }
  }
}
