// Archives by libarchive, from bytes in memory. No more of libarchive is switched on than the form that the bytes begin
// with: it never guesses at formats, and unpacks once where it could unpack again and again what was packed many times.

internal import CArchive
internal import Glibc
internal import Model

/// One pass over an archive, member by member.
final class ArchiveReading {
  enum Form {
    case zip
    case tar
    /// Packed by this filter of libarchive: a tar archive, or one file of any kind.
    case packed(Int32)
  }

  private let archive: OpaquePointer
  /// Of the member whose bytes have all been told: where it ends, which may be behind zeros that were not.
  private(set) var end: Int64 = 0

  /// - Parameter bytes: Valid as long as this is used.
  init(_ bytes: UnsafeRawBufferPointer, _ form: Form) throws {
    guard let archive = archive_read_new() else { throw ArchiveFault.unreadable }
    self.archive = archive
    let results =
      switch form {
      // The other way of reading goes by the members' own headers, which a directory may contradict.
      case .zip: [archive_read_support_format_zip_seekable(archive)]
      case .tar: [archive_read_support_format_tar(archive)]
      case .packed(let filter):
        [
          archive_read_append_filter(archive, filter), archive_read_support_format_tar(archive),
          archive_read_support_format_raw(archive),
        ]
      }
    guard results.allSatisfy({ $0 == ARCHIVE_OK }),
      archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK
    else { throw ArchiveFault.unreadable }
  }

  deinit { archive_read_free(archive) }

  /// The next member; nil at the end.
  func next() throws -> ArchiveMember? {
    var entry: OpaquePointer?
    let result = archive_read_next_header(archive, &entry)
    if result == ARCHIVE_EOF { return nil }
    guard result >= ARCHIVE_WARN, let entry else { throw ArchiveFault.unreadable }
    var name = archive_entry_pathname(entry).map { Array(UnsafeBufferPointer(start: $0, count: strlen($0))) } ?? []
    // A single file's name is what gzip noted; libarchive calls it this where there is none.
    if archive_format(archive) == ARCHIVE_FORMAT_RAW, name == Array("data".utf8CString.dropLast()) { name = [] }
    return ArchiveMember(
      path: SpoolName(bytes: name.map { UInt8(bitPattern: $0) }), kind: ArchiveReading.kind(of: entry),
      isEncrypted: archive_entry_is_encrypted(entry) != 0)
  }

  /// The next piece of the member's bytes, valid until the next call, and where in the member it stands: a gap before it
  /// is zeros. Nil at its end. A warning, such as of a wrong checksum, means bytes that nobody wrote so.
  func data() throws -> (offset: Int64, bytes: UnsafeRawBufferPointer)? {
    var start: UnsafeRawPointer?
    var count = 0
    var offset: Int64 = 0
    switch archive_read_data_block(archive, &start, &count, &offset) {
    case ARCHIVE_OK: return (offset, UnsafeRawBufferPointer(start: start, count: count))
    case ARCHIVE_EOF:
      end = offset
      return nil
    default: throw ArchiveFault.broken
    }
  }

  private static func kind(of entry: OpaquePointer) -> ArchiveMember.Kind {
    if archive_entry_hardlink(entry) != nil { return .link }
    switch archive_entry_filetype(entry) & Glibc.S_IFMT {
    case Glibc.S_IFREG: return .file
    case Glibc.S_IFDIR: return .folder
    case Glibc.S_IFLNK: return .link
    default: return .special
    }
  }
}
