internal import CArchive
internal import Glibc

/// Makes small ZIP archives of our own: what warms the reader, and what tests read.
package enum ZIPWriter {
  /// Empty when libarchive does not make it. Members stand in the given order; names may be any.
  package static func archive(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    guard let archive = archive_write_new() else { return [] }
    defer { archive_write_free(archive) }
    archive_write_set_format_zip(archive)
    let capacity = members.reduce(4096) { $0 + $1.bytes.count * 2 + $1.name.utf8.count * 2 + 512 }
    return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      var used = 0
      archive_write_open_memory(archive, buffer.baseAddress, capacity, &used)
      for member in members { add(member.name, member.bytes, to: archive) }
      archive_write_close(archive)
      count = used
    }
  }

  private static func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) {
    guard let entry = archive_entry_new() else { return }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, name)
    archive_entry_set_filetype(entry, Glibc.S_IFREG)
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_size(entry, Int64(bytes.count))
    archive_write_header(archive, entry)
    _ = bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
  }
}
