internal import CLinux
internal import Glibc

/// Pipes and message sockets between related processes: pipe(2), socketpair(2) with SOCK_SEQPACKET, unix(7).
/// Everything made here is close-on-exec.
package enum Channel {
  /// Two new descriptors that the caller owns: bytes written to the second are read from the first.
  package static func pipe() throws(SystemError) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    try Syscall.shim("pipe2") { vigil_pipe(&ends) }
    return (ends[0], ends[1])
  }

  /// Two new connected sockets that the caller owns. They keep message boundaries.
  package static func socketPair() throws(SystemError) -> (Int32, Int32) {
    var ends: [Int32] = [-1, -1]
    try Syscall.shim("socketpair") { vigil_socket_pair(&ends) }
    return (ends[0], ends[1])
  }

  /// Sends one message and copies of up to four descriptors; a peer that is gone is EPIPE, never a signal.
  package static func send(
    _ message: UnsafeRawBufferPointer, descriptors: [Int32] = [], over socket: Int32
  ) throws(SystemError) {
    try Syscall.shim("sendmsg") {
      vigil_send_message(socket, message.baseAddress, message.count, descriptors, Int32(descriptors.count))
    }
  }

  /// Waits for one message. Returns its length, 0 when the peer is gone, and the descriptors that came with it, which
  /// the caller owns. A longer message than `buffer` is EMSGSIZE.
  package static func receive(
    into buffer: UnsafeMutableRawBufferPointer, from socket: Int32
  ) throws(SystemError) -> (count: Int, descriptors: [Int32]) {
    var descriptors: [Int32] = [-1, -1, -1, -1]
    var count: Int32 = 0
    let length = try Syscall.shim("recvmsg") {
      vigil_receive_message(socket, buffer.baseAddress, buffer.count, &descriptors, &count)
    }
    return (Int(length), Array(descriptors.prefix(Int(count))))
  }

  /// Waits until `descriptor` is readable, has ended or failed; false when `limit` passed first.
  package static func awaitReadable(_ descriptor: Int32, within limit: Duration) throws(SystemError) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let (seconds, attoseconds) = limit.components
    let milliseconds = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return try Syscall.run("poll") { poll(&entry, 1, Int32(clamping: max(0, milliseconds))) } > 0
  }

  /// read(2): blocks until there is something; 0 at the end.
  package static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    try Syscall.run("read") { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
  }
}
