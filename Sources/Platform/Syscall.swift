internal import Glibc
internal import SystemPackage

/// The one place that reads `errno`. EINTR is retried here and nowhere else; EBADF and EFAULT are our own bugs and trap.
package enum Syscall {
  /// For calls that return -1 and set `errno`.
  @discardableResult
  package static func run<Result: FixedWidthInteger>(
    _ call: String, on object: @autoclosure () -> String? = nil, _ body: () -> Result
  ) throws(SystemError) -> Result {
    while true {
      let result = body()
      if result != -1 { return result }
      let errno = Errno(rawValue: Glibc.errno)
      if errno == .interrupted { continue }
      try fail(call, errno, object())
    }
  }

  /// For the shims of `CLinux`, which return the negated errno.
  @discardableResult
  package static func shim(
    _ call: String, on object: @autoclosure () -> String? = nil, _ body: () -> Int32
  ) throws(SystemError) -> Int32 {
    while true {
      let result = body()
      if result >= 0 { return result }
      let errno = Errno(rawValue: -result)
      if errno == .interrupted { continue }
      try fail(call, errno, object())
    }
  }

  private static func fail(_ call: String, _ errno: Errno, _ object: String?) throws(SystemError) -> Never {
    precondition(errno != .badFileDescriptor && errno != .badAddress, "\(call): \(errno)")
    throw SystemError(call: call, errno: errno, object: object)
  }
}
