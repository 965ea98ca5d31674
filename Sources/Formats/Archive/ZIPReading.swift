internal import CArchive

/// One pass of libarchive over a ZIP archive, member by member.
final class ZIPReading {
  private let archive: OpaquePointer

  init(_ bytes: UnsafeRawBufferPointer) throws {
    guard let archive = archive_read_new() else { throw ZIPArchive.Fault.unreadable }
    self.archive = archive
    // The other way of reading goes by the members' own headers, which a directory may contradict.
    guard archive_read_support_format_zip_seekable(archive) == ARCHIVE_OK,
      archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK
    else { throw ZIPArchive.Fault.unreadable }
  }

  deinit { archive_read_free(archive) }

  /// The next member; nil at the end.
  func next() throws -> ZIPArchive.Member? {
    var entry: OpaquePointer?
    let result = archive_read_next_header(archive, &entry)
    if result == ARCHIVE_EOF { return nil }
    guard result >= ARCHIVE_WARN, let entry else { throw ZIPArchive.Fault.unreadable }
    let name = archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
    return ZIPArchive.Member(name: name, isEncrypted: archive_entry_is_encrypted(entry) != 0)
  }

  /// The next piece of the member's bytes, valid until the next call; nil at its end. A warning, such as of a wrong
  /// checksum, means bytes that nobody wrote so.
  func data() throws -> UnsafeRawBufferPointer? {
    var start: UnsafeRawPointer?
    var count = 0
    var offset: Int64 = 0
    switch archive_read_data_block(archive, &start, &count, &offset) {
    case ARCHIVE_OK: return UnsafeRawBufferPointer(start: start, count: count)
    case ARCHIVE_EOF: return nil
    default: throw ZIPArchive.Fault.broken
    }
  }
}
