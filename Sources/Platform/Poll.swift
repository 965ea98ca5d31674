internal import Glibc
internal import SystemPackage

/// Waiting for descriptors on a thread that may block.
package enum Poll {
  /// Waits until one of the descriptors is readable or hung up, or `milliseconds` have gone by (nil: for ever).
  /// Returns which of them are ready; none on time-out, and possibly none after a signal.
  package static func readable(_ descriptors: [Int32], milliseconds: Int32?) throws(SystemError) -> [Bool] {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = poll(&polled, nfds_t(polled.count), milliseconds ?? -1)
    if count < 0, errno != EINTR { throw SystemError(call: "poll", errno: .init(rawValue: errno)) }
    return polled.map { count > 0 && $0.revents != 0 }
  }
}
