internal import CLinux
internal import Glibc
internal import SystemPackage

/// Bytes and credentials of a connected socket.
extension UnixSocket {
  /// Appends what has arrived to `buffer`, at most `limit` bytes. Returns how many; 0 when the other side sends no
  /// more; nil when nothing is there yet (on a non-blocking socket).
  package static func receive(
    _ socket: borrowing OwnedDescriptor, into buffer: inout [UInt8], limit: Int
  ) throws(SystemError) -> Int? {
    var chunk = [UInt8](repeating: 0, count: limit)
    do throws(SystemError) {
      let count = Int(try Syscall.shim("recv") { vigil_receive(socket.raw, &chunk, limit) })
      buffer += chunk[..<count]
      return count
    } catch {
      guard error.errno == .wouldBlock else { throw error }
      return nil
    }
  }

  /// Returns how many of the bytes the kernel took; nil when it takes none now (on a non-blocking socket). EPIPE and
  /// ECONNRESET: the other side has left.
  package static func send(
    _ bytes: ArraySlice<UInt8>, to socket: borrowing OwnedDescriptor
  ) throws(SystemError) -> Int? {
    do throws(SystemError) {
      return Int(
        try Syscall.shim("send") {
          bytes.withUnsafeBytes { vigil_send(socket.raw, $0.baseAddress, $0.count) }
        })
    } catch {
      guard error.errno == .wouldBlock else { throw error }
      return nil
    }
  }

  /// Ends the connection for both sides without closing the descriptor: whoever waits on it sees its end.
  package static func shutDown(_ socket: Int32) { _ = shutdown(socket, Int32(SHUT_RDWR)) }

  /// Says that nothing more will be sent.
  package static func finishSending(_ socket: borrowing OwnedDescriptor) { _ = shutdown(socket.raw, Int32(SHUT_WR)) }

  /// Who is at the other end. With `PrivateUsers=` of systemd the kernel would name nobody.
  package static func peer(of socket: borrowing OwnedDescriptor) throws(SystemError) -> Peer {
    var process: Int32 = 0
    var user: UInt32 = 0
    var group: UInt32 = 0
    try Syscall.shim("getsockopt") { vigil_peer(socket.raw, &process, &user, &group) }
    // NGROUPS_MAX of Linux is 65,536; few people are in more than a handful, so the room grows on demand.
    var groups = [UInt32](repeating: 0, count: 64)
    while true {
      do throws(SystemError) {
        let count = try Syscall.shim("getsockopt") { vigil_peer_groups(socket.raw, &groups, groups.count) }
        return Peer(user: user, group: group, process: process, groups: Array(groups.prefix(Int(count))))
      } catch {
        guard error.errno == .outOfRange, groups.count < 65_536 else { throw error }
        groups = [UInt32](repeating: 0, count: groups.count * 4)
      }
    }
  }
}
