internal import Glibc
internal import Platform
internal import SystemPackage

/// A program that is run, with an environment that says nothing but where programs are.
struct Program {
  let pid: Int32

  /// `output` takes both what it prints and its complaints.
  init(_ path: FilePath, _ arguments: [String], output: FilePath = "/dev/null") throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output.string, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    // Whoever runs this may have blocked signals, as a runner of tests does, and it ignores some; a program that inherited
    // that would not end when it is asked to.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let variables = ["PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8"]
    var words = Program.copies([path.string] + arguments)
    var environment = Program.copies(variables)
    defer { for word in words + environment { free(word) } }
    var pid: pid_t = 0
    let result = posix_spawn(&pid, path.string, &actions, &attributes, &words, &environment)
    guard result == 0 else {
      throw SystemError(call: "posix_spawn", errno: Errno(rawValue: result), object: path.string)
    }
    self.pid = pid
  }

  /// C strings for the caller to free, and the null that ends them.
  private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] { texts.map { strdup($0) } + [nil] }

  /// Waits for its end: the exit status, or 128 and the signal that ended it.
  func wait() throws -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 {
      guard errno == EINTR else { throw SystemError(call: "waitpid", errno: Errno(rawValue: errno)) }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// Whether it still runs; one that has ended is reaped.
  var isRunning: Bool {
    var status: Int32 = 0
    return waitpid(pid, &status, WNOHANG) == 0
  }

  func end(with signal: Int32 = SIGTERM) { kill(pid, signal) }

  /// Seconds from its start to its end.
  static func time(_ path: FilePath, _ arguments: [String], accepting statuses: Set<Int32> = [0]) throws -> Double {
    let start = ContinuousClock.now
    let status = try Program(path, arguments).wait()
    let took = start.duration(to: .now)
    guard statuses.contains(status) else { throw BenchmarkError("\(path) ended with status \(status).") }
    return took / .seconds(1)
  }
}
