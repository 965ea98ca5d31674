// Sockets that the service manager opened for us, as sd_listen_fds(3) describes.

internal import CSystemd
internal import Glibc

package enum Activation {
  /// A socket was passed that cannot serve.
  package struct Unfit: Error, CustomStringConvertible {
    package let name: String

    package var description: String {
      "the service manager passed the socket \"\(name)\", which is not a listening Unix stream socket; "
        + "see ListenStream= and FileDescriptorName= in vigild.socket"
    }
  }

  /// The listening Unix stream socket named `name` (`FileDescriptorName=`), or nil when none was passed. The caller closes
  /// it. Call it once, before there are threads: the other sockets are closed and the environment is cleared of them.
  package static func takeSocket(named name: String) throws(Unfit) -> Int32? {
    var names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    let count = sd_listen_fds_with_names(1, &names)
    guard count > 0, let names else { return nil }
    var found: Int32?
    for index in 0..<Int(count) {
      let descriptor = Int32(SD_LISTEN_FDS_START) + Int32(index)
      let isOurs = names[index].map { String(cString: $0) == name } ?? false
      free(names[index])
      if isOurs, found == nil { found = descriptor } else { close(descriptor) }
    }
    free(names)
    guard let found else { return nil }
    guard sd_is_socket_unix(found, Int32(SOCK_STREAM.rawValue), 1, nil, 0) > 0 else {
      close(found)
      throw Unfit(name: name)
    }
    return found
  }
}
