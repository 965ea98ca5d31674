internal import Glibc
internal import SystemPackage

/// The system's groups (getgrnam_r(3)): read once at the start, not for each call.
package enum GroupDatabase {
  /// The id of a group; nil when there is none of that name.
  package static func identifier(of name: String) throws(SystemError) -> UInt32? {
    var room = [CChar](repeating: 0, count: 1024)
    while true {
      var entry = group()
      var found: UnsafeMutablePointer<group>?
      let result = getgrnam_r(name, &entry, &room, room.count, &found)
      switch result {
      case 0: return found == nil ? nil : entry.gr_gid
      case ERANGE where room.count < 1 << 22: room = [CChar](repeating: 0, count: room.count * 4)
      case ENOENT, ESRCH: return nil
      case EINTR: continue
      default: throw SystemError(call: "getgrnam_r", errno: .init(rawValue: result), object: name)
      }
    }
  }
}
