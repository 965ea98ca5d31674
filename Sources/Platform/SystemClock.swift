internal import CLinux
internal import Glibc

/// The machine's clocks, read in one place. Everything else is handed the time.
package enum SystemClock {
  /// Microseconds since 1970, UTC; may jump.
  package static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
  }

  /// Nanoseconds that never go backwards, from an arbitrary moment.
  package static func monotonic() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
