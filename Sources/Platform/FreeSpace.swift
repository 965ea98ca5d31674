internal import Glibc
internal import SystemPackage

/// What an ordinary user may still add to a file system: statvfs(3).
package struct FreeSpace: Equatable, Sendable {
  package let bytes: Int64
  /// Files; nil where the file system has no such limit.
  package let files: Int64?

  package init(bytes: Int64, files: Int64?) {
    self.bytes = bytes
    self.files = files
  }

  /// Of the file system that `path` lies on.
  package init(of path: String) throws(SystemError) {
    var system = statvfs()
    try Syscall.run("statvfs", on: path) { statvfs(path, &system) }
    let (bytes, overflow) = UInt64(system.f_bavail).multipliedReportingOverflow(by: UInt64(system.f_frsize))
    self.bytes = overflow ? .max : Int64(clamping: bytes)
    files = system.f_files == 0 ? nil : Int64(clamping: system.f_favail)
  }
}
