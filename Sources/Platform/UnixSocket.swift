internal import CLinux
internal import Glibc
package import SystemPackage

/// Unix stream sockets (unix(7)). Paths are those that an administrator or the caller gave, never a document's; a path
/// of more than 107 bytes is ENAMETOOLONG.
package enum UnixSocket {
  /// Binds a listening, non-blocking socket that everybody may connect to: who may do what is decided by peer.
  ///
  /// A socket that nobody listens on any more is replaced. EADDRINUSE: another process answers there, or the path is
  /// something else.
  package static func listen(at path: FilePath, backlog: Int32 = 128) throws(SystemError) -> OwnedDescriptor {
    let socket = OwnedDescriptor(owning: try Syscall.shim("socket") { vigil_socket(1) })
    do {
      try bind(socket, path)
    } catch  where error.errno == .addressInUse && isDeserted(path) {
      try Syscall.run("unlink", on: path.string) { path.withPlatformString { unlink($0) } }
      try bind(socket, path)
    }
    try Syscall.run("chmod", on: path.string) { path.withPlatformString { chmod($0, 0o666) } }
    try Syscall.run("listen", on: path.string) { Glibc.listen(socket.raw, backlog) }
    return socket
  }

  /// Connects; reading and writing will block. ENOENT and ECONNREFUSED: nobody is there. EACCES: the caller may not. With
  /// `patience`, in seconds, connecting, reading and writing end after so long as if the socket were non-blocking (socket(7),
  /// SO_RCVTIMEO), connecting with EAGAIN.
  package static func connect(to path: FilePath, patience: Int? = nil) throws(SystemError) -> OwnedDescriptor {
    let socket = OwnedDescriptor(owning: try Syscall.shim("socket") { vigil_socket(0) })
    if let patience {
      var limit = timeval(tv_sec: patience, tv_usec: 0)
      for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
        try Syscall.run("setsockopt") {
          setsockopt(socket.raw, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
        }
      }
    }
    try Syscall.shim("connect", on: path.string) { path.withPlatformString { vigil_connect(socket.raw, $0) } }
    return socket
  }

  /// The next connection, non-blocking; nil when none waits or the one that did has left.
  package static func accept(_ listener: borrowing OwnedDescriptor) throws(SystemError) -> OwnedDescriptor? {
    do throws(SystemError) {
      return OwnedDescriptor(owning: try Syscall.shim("accept4") { vigil_accept(listener.raw) })
    } catch {
      switch error.errno {
      case .wouldBlock, .connectionAbort: return nil
      default: throw error
      }
    }
  }

  /// Makes a socket non-blocking that systemd, say, handed over.
  package static func makeNonblocking(_ socket: borrowing OwnedDescriptor) throws(SystemError) {
    let flags = try Syscall.shim("fcntl") { vigil_fcntl(socket.raw, F_GETFL, 0) }
    try Syscall.shim("fcntl") { vigil_fcntl(socket.raw, F_SETFL, flags | VIGIL_O_NONBLOCK) }
  }

  private static func bind(_ socket: borrowing OwnedDescriptor, _ path: FilePath) throws(SystemError) {
    try Syscall.shim("bind", on: path.string) { path.withPlatformString { vigil_bind(socket.raw, $0) } }
  }

  private static func isDeserted(_ path: FilePath) -> Bool {
    do throws(SystemError) {
      _ = try connect(to: path)
      return false
    } catch { return error.errno == .connectionRefused }
  }
}
