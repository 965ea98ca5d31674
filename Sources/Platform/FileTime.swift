internal import CLinux
internal import Glibc

/// Times of files, which anybody sets to what a file system holds (ext4: 1901 to 2446).
enum FileTime {
  private static let second: Int64 = 1_000_000_000

  /// Since 1970; the least or the greatest where 64 bits do not hold it.
  static func nanoseconds(_ time: timespec) -> Int64 {
    let (seconds, isTooFar) = Int64(time.tv_sec).multipliedReportingOverflow(by: second)
    let (sum, isOver) = seconds.addingReportingOverflow(Int64(time.tv_nsec))
    if isTooFar || isOver { return time.tv_sec < 0 ? .min : .max }
    return sum
  }

  /// The part below a second is never negative (futimens(2)).
  static func time(_ nanoseconds: Int64) -> timespec {
    let (seconds, rest) = nanoseconds.quotientAndRemainder(dividingBy: second)
    return rest < 0
      ? timespec(tv_sec: Int(seconds) - 1, tv_nsec: Int(rest + second))
      : timespec(tv_sec: Int(seconds), tv_nsec: Int(rest))
  }
}
