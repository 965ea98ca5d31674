internal import CLinux

/// The C library's allocator, which keeps what is freed for the next one who asks.
package enum Allocator {
  /// Gives free memory of all arenas back to the system (malloc_trim(3)). Costs about a millisecond.
  package static func trim() { vigil_trim_allocator() }
}
