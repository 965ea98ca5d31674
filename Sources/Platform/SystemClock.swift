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

  /// Whether something keeps the clock right, as far as the kernel was told (adjtimex(2)); nil when it does not say.
  package static func isSynchronised() -> Bool? {
    let state = vigil_clock_state()
    return state < 0 ? nil : state != 5
  }

  /// Nanoseconds that never go backwards, from an arbitrary moment.
  package static func monotonic() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
