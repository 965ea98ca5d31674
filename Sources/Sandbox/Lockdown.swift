internal import CLinux
internal import CSandbox
internal import Cage
internal import Glibc

/// What a process gives up before it sees a document. Prepared once in the template, so that each copy only has to
/// make a dozen system calls.
struct Lockdown {
  /// In the order in which they are taken. The raw values are part of an exit status.
  enum Step: Int32, CaseIterable {
    /// First: its ruleset is a descriptor.
    case landlock = 1
    case descriptors = 2
    case limits = 3
    case filter = 4

    var name: String {
      switch self {
      case .landlock: "Landlock (no access to files, network and other processes)"
      case .descriptors: "the closing of descriptors (close_range)"
      case .limits: "resource limits (setrlimit)"
      case .filter: "seccomp (the filter of system calls)"
      }
    }
  }

  /// Steps that this system cannot take, a bit each: a copy of the template should find no generic type that it would
  /// have to make first.
  private var skippedBits: Int32 = 0

  var skipped: [Step] { Step.allCases.filter(isSkipped) }

  /// Bytes; known once it is applied. (Afterwards glibc's fstat(3) is refused.)
  private(set) var documentSize = 0

  private let ruleset: Int32
  private var filter: SystemCallFilter?
  /// Bytes of address space of the template.
  private let baseline: UInt64

  init() {
    let version = vigil_landlock_version()
    ruleset = version > 0 ? vigil_landlock_ruleset(min(version, 7)) : version
    filter = try? SystemCallFilter()
    baseline = Lockdown.addressSpace()
    if ruleset < 0 { skip(.landlock) }
    if filter == nil { skip(.filter) }
  }

  /// Descriptor 0 becomes the document, 1 the reply, 2 what 1 was (/dev/null), and there is no other; then nothing
  /// can be opened, the limits hold, and the filter stands. Returns the step that failed.
  mutating func apply(document: Int32, reply: Int32, request: ReadRequest) -> Step? {
    for step in Step.allCases where !isSkipped(step) {
      let result =
        switch step {
        case .landlock: vigil_landlock_restrict(ruleset)
        case .descriptors: arrange(document: document, reply: reply)
        case .limits: limit(request)
        case .filter: filter?.load() ?? -ENOSYS
        }
      if result < 0 { return step }
    }
    return nil
  }

  /// Leaves out a step from now on; false when it was left out before.
  @discardableResult
  mutating func skip(_ step: Step) -> Bool {
    defer { skippedBits |= 1 << step.rawValue }
    return !isSkipped(step)
  }

  private func isSkipped(_ step: Step) -> Bool { skippedBits & 1 << step.rawValue != 0 }

  private func arrange(document: Int32, reply: Int32) -> Int32 {
    guard dup2(1, 2) == 2, dup2(document, 0) == 0, dup2(reply, 1) == 1 else { return -errno }
    return vigil_close_from(3)
  }

  private mutating func limit(_ request: ReadRequest) -> Int32 {
    var status = stat()
    guard fstat(0, &status) == 0 else { return -errno }
    documentSize = max(0, Int(status.st_size))
    let memory = baseline &+ request.memory &+ UInt64(documentSize)
    let limits: [(Int32, UInt64, UInt64)] = [
      (VIGIL_LIMIT_AS, memory, memory), (VIGIL_LIMIT_CPU, request.seconds, request.seconds + 1),
      (VIGIL_LIMIT_NOFILE, 3, 3), (VIGIL_LIMIT_NPROC, 0, 0), (VIGIL_LIMIT_FSIZE, 0, 0), (VIGIL_LIMIT_CORE, 0, 0),
    ]
    for (resource, soft, hard) in limits {
      let result = vigil_limit(resource, soft, hard)
      if result < 0 { return result }
    }
    return 0
  }

  /// proc(5), statm: the first number is the total in pages.
  private static func addressSpace() -> UInt64 {
    let file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return 1 << 30 }
    defer { close(file) }
    let text = [UInt8](unsafeUninitializedCapacity: 128) { buffer, count in
      count = max(0, read(file, buffer.baseAddress, 128))
    }
    let pages = text.prefix { (48...57).contains($0) }.reduce(UInt64(0)) { $0 * 10 + UInt64($1 - 48) }
    return pages * UInt64(sysconf(Int32(_SC_PAGESIZE)))
  }
}
