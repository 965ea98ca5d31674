internal import CLinux
internal import CSandbox
internal import CSeccomp
internal import Glibc

/// The system calls of a locked-down reader, as a program for seccomp(2), built once by libseccomp.
///
/// What is not listed ends the process: its SIGSYS handler tells the daemon which call it was and then makes the one
/// call that kills. A handler cannot be replaced, for rt_sigaction(2) is not listed.
struct SystemCallFilter {
  enum Failure: Error { case notBuilt(step: String, errno: Int32) }

  /// struct sock_filter: 16 bits of code, two jumps of 8, 32 of operand.
  private static let instructionSize = 8
  /// Stands for the process's own pid until it is known.
  private static let placeholder: UInt32 = 0x7E57_1D00
  /// SCMP_ACT_ERRNO(EACCES): a macro with an argument.
  private static let refuse: UInt32 = 0x0005_0000 | UInt32(EACCES)

  /// Calls that are harmless with any argument: the process's own memory, the clock, its own end.
  private static let allowed = [
    "brk", "munmap", "mremap", "madvise", "exit", "exit_group", "getpid", "gettid", "futex", "getrandom",
    "clock_gettime", "gettimeofday", "rt_sigprocmask", "restart_syscall", "sched_yield",
  ]

  private var instructions: [UInt8] = []
  private var ownPid: [Int] = []

  init() throws(Failure) {
    guard let filter = seccomp_init(SCMP_ACT_TRAP) else { throw .notBuilt(step: "seccomp_init", errno: ENOMEM) }
    defer { seccomp_release(filter) }
    // libseccomp's own default for a foreign architecture kills only the thread.
    try SystemCallFilter.check("bad architecture") {
      seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS)
    }
    // A tree instead of a list: the kernel tries the program with every call when it is loaded.
    try SystemCallFilter.check("a tree of calls") { seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2) }
    for call in SystemCallFilter.allowed { try SystemCallFilter.allow(call, in: filter) }
    // The document can be read, the reply and /dev/null written.
    for call in ["read", "pread64", "lseek"] { try SystemCallFilter.allow(call, in: filter, [.equal(0, 0)]) }
    for call in ["write", "writev"] {
      for descriptor in [1, 2] as [UInt64] {
        try SystemCallFilter.allow(call, in: filter, [.equal(0, descriptor)])
      }
    }
    try SystemCallFilter.allow("fstat", in: filter, [.atMost(0, 2)])
    // Memory that can be executed is never made.
    for call in ["mmap", "mprotect"] {
      try SystemCallFilter.allow(call, in: filter, [.without(2, UInt64(PROT_EXEC))])
    }
    // abort(3), but only of itself.
    let itself = UInt64(SystemCallFilter.placeholder)
    try SystemCallFilter.allow("tgkill", in: filter, [.equal(0, itself), .equal(2, UInt64(SIGABRT))])
    // glibc 2.36 makes fstat(3) of it, before the first byte goes through a FILE; without it a default size is taken.
    // It could tell whether a path exists, so it is refused, not allowed.
    try SystemCallFilter.add(SystemCallFilter.refuse, "newfstatat", in: filter, [])
    try SystemCallFilter.check("fatal call") {
      seccomp_rule_add_array(filter, SCMP_ACT_KILL_PROCESS, VIGIL_FATAL_CALL, 0, nil)
    }
    instructions = try SystemCallFilter.export(filter)
    ownPid = stride(from: 4, to: instructions.count, by: SystemCallFilter.instructionSize).filter {
      operand(at: $0) == SystemCallFilter.placeholder
    }
  }

  /// Loads it into this process, with its own pid. Returns 0 or the negated errno.
  mutating func load() -> Int32 {
    let pid = UInt32(getpid())
    let offsets = ownPid
    return instructions.withUnsafeMutableBytes { bytes in
      for offset in offsets { bytes.storeBytes(of: pid, toByteOffset: offset, as: UInt32.self) }
      return vigil_seccomp_load(bytes.baseAddress, bytes.count / SystemCallFilter.instructionSize)
    }
  }

  /// The names of system calls by number.
  static func names() -> [String] {
    (0..<470).map { number in
      guard let name = seccomp_syscall_resolve_num_arch(seccomp_arch_native(), Int32(number)) else { return "" }
      defer { free(name) }
      return String(cString: name)
    }
  }

  private func operand(at offset: Int) -> UInt32 {
    instructions.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self) }
  }

  private static func allow(
    _ call: String, in filter: scmp_filter_ctx, _ conditions: [scmp_arg_cmp] = []
  ) throws(Failure) {
    try add(SCMP_ACT_ALLOW, call, in: filter, conditions)
  }

  private static func add(
    _ action: UInt32, _ call: String, in filter: scmp_filter_ctx, _ conditions: [scmp_arg_cmp]
  ) throws(Failure) {
    let number = seccomp_syscall_resolve_name(call)
    try check(call) { seccomp_rule_add_array(filter, action, number, UInt32(conditions.count), conditions) }
  }

  private static func export(_ filter: scmp_filter_ctx) throws(Failure) -> [UInt8] {
    let file = vigil_memory_file("filter")
    try check("memfd_create") { min(file, 0) }
    defer { close(file) }
    try check("seccomp_export_bpf") { seccomp_export_bpf(filter, file) }
    let size = Int(lseek(file, 0, SEEK_END))
    return [UInt8](unsafeUninitializedCapacity: max(0, size)) { buffer, count in
      count = max(0, pread(file, buffer.baseAddress, size, 0))
    }
  }

  private static func check(_ step: String, _ call: () -> Int32) throws(Failure) {
    let result = call()
    guard result == 0 else { throw .notBuilt(step: step, errno: -result) }
  }
}

extension scmp_arg_cmp {
  fileprivate static func equal(_ argument: UInt32, _ value: UInt64) -> scmp_arg_cmp {
    scmp_arg_cmp(arg: argument, op: SCMP_CMP_EQ, datum_a: value, datum_b: 0)
  }

  fileprivate static func atMost(_ argument: UInt32, _ value: UInt64) -> scmp_arg_cmp {
    scmp_arg_cmp(arg: argument, op: SCMP_CMP_LE, datum_a: value, datum_b: 0)
  }

  /// None of `bits` is set.
  fileprivate static func without(_ argument: UInt32, _ bits: UInt64) -> scmp_arg_cmp {
    scmp_arg_cmp(arg: argument, op: SCMP_CMP_MASKED_EQ, datum_a: bits, datum_b: 0)
  }
}
