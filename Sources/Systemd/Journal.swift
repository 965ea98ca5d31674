// To the journal, in its native protocol: entries of named fields. It trusts journald to take them in order; an entry that
// journald does not take is lost, for there is nowhere else to complain.

internal import CSystemd
internal import Glibc

package enum Journal {
  /// Sends one entry. Values may hold any bytes, line breaks included.
  package static func send(_ fields: [(name: String, value: String)]) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    for field in fields {
      let start = bytes.count
      bytes += field.name.utf8
      bytes.append(UInt8(ascii: "="))
      bytes += field.value.utf8
      ranges.append(start..<bytes.count)
    }
    bytes.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      let vectors = ranges.map { iovec(iov_base: base + $0.lowerBound, iov_len: $0.count) }
      _ = vectors.withUnsafeBufferPointer { sd_journal_sendv($0.baseAddress, Int32($0.count)) }
    }
  }

  /// Whether standard error is connected to the journal, as the service manager tells in `JOURNAL_STREAM`: the device and
  /// inode of the stream (systemd.exec(5)). A redirected standard error is told apart by that.
  package static var isStandardError: Bool {
    guard let stream = getenv("JOURNAL_STREAM").map({ String(cString: $0) }) else { return false }
    var status = stat()
    guard fstat(STDERR_FILENO, &status) == 0 else { return false }
    return stream == "\(status.st_dev):\(status.st_ino)"
  }
}
