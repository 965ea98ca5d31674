internal import Glibc

/// What a daemon settles for its whole process before anything else.
package enum ProcessSetup {
  /// New files are the owner's alone. A writer that meets one of our leases (SIGIO) and a caller that has left (SIGPIPE)
  /// must not end the process.
  package static func begin() {
    umask(0o077)
    signal(SIGIO, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
  }

  /// SQLite's temporary files, the copy that VACUUM makes among them, go into this folder instead of /var/tmp, which may
  /// be another disk. Before SQLite is used for the first time, and while nobody else asks for the environment.
  package static func keepTemporaryFiles(in folder: String) { setenv("SQLITE_TMPDIR", folder, 1) }

  /// The absolute path of the running program.
  package static var executable: String {
    guard let path = realpath("/proc/self/exe", nil) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }

  /// Processors that are online.
  package static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
