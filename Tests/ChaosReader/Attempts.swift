import CLinux
import Glibc

/// What is tried where no filter of system calls stands, and the error that each attempt comes to.
struct Attempts {
  /// Holds a file `file` and a folder `folder`.
  let folder: String
  /// A process outside the cage that listens at an abstract socket named after it.
  let process: Int32

  /// A line for each, after some of what the process is.
  func outcomes() -> String {
    var status = stat()
    var lines = ["landlock \(vigil_landlock_version())", "dumpable \(vigil_prctl(3, 0))"]
    lines.append("null \(fstat(2, &status) == 0 && status.st_rdev == 0x103)")
    lines.append("dup \(error(dup(0)))")
    // The next one finds a number that is free.
    close(2)
    let file = folder + "/file"
    let new = folder + "/new"
    lines += [
      "read \(error(open(file, O_RDONLY)))", "write \(error(open(file, O_WRONLY)))",
      "list \(error(open(folder, O_RDONLY | O_DIRECTORY)))", "truncate \(error(truncate(file, 0)))",
      "mkdir \(error(mkdir(new, 0o700)))", "symlink \(error(symlink("/", new)))",
      "rename \(error(rename(file, new)))", "unlink \(error(unlink(file)))",
      "rmdir \(error(rmdir(folder + "/folder")))",
    ]
    let kinds: [(mode_t, String)] = [
      (S_IFREG, "regular"), (S_IFIFO, "fifo"), (S_IFSOCK, "socket"), (S_IFCHR, "character"), (S_IFBLK, "block"),
    ]
    for (kind, name) in kinds {
      lines.append("\(name) \(error(mknod(new, kind | 0o600, 0x103)))")
    }
    // Opened neither to read nor to write, which no rule forbids.
    let device = open("/dev/null", 3)
    lines.append("ioctl \(error(ioctl(device, UInt(TCGETS), 0)))")
    close(device)
    lines += ["bind \(network(bind))", "connect \(network(connect))", "abstract \(abstract())"]
    lines.append("signal \(error(kill(process, 0)))")
    // Last: it would not return.
    lines.append("exec \(error(execv("/bin/true", [nil])))")
    return lines.joined(separator: "\n")
  }

  /// 0 for an attempt that succeeded; what it opened is closed.
  private func error(_ result: Int32) -> Int32 {
    let error = result < 0 ? errno : 0
    if result > 1 { close(result) }
    return error
  }

  /// TCP on this machine.
  private func network(_ call: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    let made = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(made) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(9).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafeBytes(of: &address) { bytes in
      guard let start = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return -1 }
      return error(call(made, start, socklen_t(bytes.count)))
    }
  }

  private func abstract() -> Int32 {
    let made = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(made) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let name = Array("vigil-\(process)".utf8)
    withUnsafeMutableBytes(of: &address.sun_path) { $0[1...].copyBytes(from: name) }
    let size = MemoryLayout.offset(of: \sockaddr_un.sun_path) ?? 0
    return withUnsafeBytes(of: &address) { bytes in
      guard let start = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return -1 }
      return error(connect(made, start, socklen_t(size + 1 + name.count)))
    }
  }
}
