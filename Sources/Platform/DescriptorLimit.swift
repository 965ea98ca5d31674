internal import Glibc
internal import SystemPackage

/// How many files this process may have open, and has.
package enum DescriptorLimit {
  /// The soft limit (getrlimit(2)).
  package static var highest: Int {
    var limit = rlimit()
    return getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 ? Int(clamping: limit.rlim_cur) : 0
  }

  package static func used() throws(SystemError) -> Int { try Directory("/proc/self/fd").names().count }
}
