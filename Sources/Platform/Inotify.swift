internal import CLinux
internal import Glibc
internal import SystemPackage

/// Hints that something changed in a directory (inotify(7)). They may be late, double or lost: an overflow says that
/// some were lost, and only a scan is the authority.
package final class Inotify: Sendable {
  package struct Event: Sendable {
    /// -1 for an overflow.
    package let watch: Int32
    package let mask: UInt32

    /// The kernel's queue was full and events were lost.
    package var isOverflow: Bool { mask & UInt32(IN_Q_OVERFLOW) != 0 }
    /// The watch is gone, with its directory or by `remove`.
    package var isIgnored: Bool { mask & UInt32(IN_IGNORED) != 0 }
  }

  package let descriptor: OwnedDescriptor

  package init() throws(SystemError) {
    descriptor = OwnedDescriptor(owning: try Syscall.shim("inotify_init1") { vigil_inotify() })
  }

  /// Watches for files that were closed after writing, moved in, made (folders, links) or given other rights.
  /// Returns the watch; the same directory again gives the same one. ENOSPC means that fs.inotify.max_user_watches is
  /// reached, not that a disk is full.
  package func watch(_ directory: Directory) throws(SystemError) -> Int32 {
    let mask = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR
    return try Syscall.run("inotify_add_watch", on: directory.path.string) {
      inotify_add_watch(self.descriptor.raw, "/proc/self/fd/\(directory.descriptor.raw)", UInt32(mask))
    }
  }

  package func remove(_ watch: Int32) { inotify_rm_watch(descriptor.raw, watch) }

  /// Everything that is waiting, without blocking; at most 64 KiB of events a call.
  package func read() throws(SystemError) -> [Event] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count: Int
    do throws(SystemError) {
      count = try Syscall.run("read") { Glibc.read(descriptor.raw, &buffer, buffer.count) }
    } catch {
      guard error.errno == .resourceTemporarilyUnavailable else { throw error }
      return []
    }
    return buffer.withUnsafeBytes { bytes in
      var events: [Event] = []
      var offset = 0
      while offset + 16 <= count {
        events.append(
          Event(
            watch: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self),
            mask: bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)))
        offset += 16 + Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
      }
      return events
    }
  }
}
