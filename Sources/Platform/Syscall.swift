internal import Glibc
internal import Synchronization
internal import SystemPackage

/// The one place that reads `errno`, and through which whatever changes or syncs a disk goes: `effect` says what that is,
/// for whoever watches (`Interception`). EINTR is retried here and nowhere else; EFAULT is our own bug and traps,
/// and so does EBADF where no server of files can be its cause.
package enum Syscall {
  private static let callsOfServers: Set<String> = [
    "fstat", "fstatat", "fsync", "getdents64", "open", "openat2", "pread", "read",
  ]

  /// For calls that return -1 and set `errno`.
  @discardableResult
  package static func run<Result: FixedWidthInteger>(
    _ call: String, on object: @autoclosure () -> String? = nil, doing effect: @autoclosure () -> DiskEffect? = nil,
    _ body: () -> Result
  ) throws(SystemError) -> Result {
    let errno: Errno
    if let witness = Interception.witness {
      switch watched(by: witness, call, effect(), { () -> (Result, Errno?) in repeated(body) }) {
      case .success(let result): return result
      case .failure(let error): errno = error
      }
    } else {
      let (result, error) = repeated(body)
      guard let error else { return result }
      errno = error
    }
    try fail(call, errno, object())
  }

  /// For the shims of `CLinux`, which return the negated errno.
  @discardableResult
  package static func shim(
    _ call: String, on object: @autoclosure () -> String? = nil, doing effect: @autoclosure () -> DiskEffect? = nil,
    _ body: () -> Int32
  ) throws(SystemError) -> Int32 {
    let errno: Errno
    if let witness = Interception.witness {
      switch watched(by: witness, call, effect(), { () -> (Int32, Errno?) in repeatedShim(body) }) {
      case .success(let result): return result
      case .failure(let error): errno = error
      }
    } else {
      let (result, error) = repeatedShim(body)
      guard let error else { return result }
      errno = error
    }
    try fail(call, errno, object())
  }

  private static func repeated<Result: FixedWidthInteger>(_ body: () -> Result) -> (Result, Errno?) {
    while true {
      let result = body()
      if result != -1 { return (result, nil) }
      let errno = Errno(rawValue: Glibc.errno)
      if errno != .interrupted { return (result, errno) }
    }
  }

  private static func repeatedShim(_ body: () -> Int32) -> (Int32, Errno?) {
    while true {
      let result = body()
      if result >= 0 { return (result, nil) }
      let errno = Errno(rawValue: -result)
      if errno != .interrupted { return (result, errno) }
    }
  }

  private static func watched<Result: FixedWidthInteger>(
    by witness: any SyscallWitness, _ call: String, _ effect: DiskEffect?, _ body: () -> (Result, Errno?)
  ) -> Swift.Result<Result, Errno> {
    while let errno = witness.refusal(of: call, doing: effect) {
      if errno != .interrupted { return .failure(errno) }
    }
    guard let effect else {
      let (result, errno) = body()
      return errno.map { .failure($0) } ?? .success(result)
    }
    return Interception.turn.withLock { _ in
      witness.willDo(effect)
      let (result, errno) = body()
      if let errno {
        witness.failed(effect)
        return .failure(errno)
      }
      witness.did(effect, result: Int64(clamping: result))
      return .success(result)
    }
  }

  private static func fail(_ call: String, _ errno: Errno, _ object: String?) throws(SystemError) -> Never {
    // A server of files says EBADF of what it lost, though the descriptor is good.
    let isOurs = errno == .badAddress || errno == .badFileDescriptor && !callsOfServers.contains(call)
    precondition(!isOurs, "\(call): \(errno)")
    throw SystemError(call: call, errno: errno, object: object)
  }
}
