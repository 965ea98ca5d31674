import CLinux
import Cage
import Glibc
import Model

/// What a document can ask of the chaos reader.
enum Misdeed: String {
  // It fails.
  case crash, abort, overflow, recurse, hang, spin, drip, slowly, exit, mute, devour, squeeze, close, fragile
  // It floods or lies.
  case flood, chatter, frame, raw, result, page, pages, scatter, rows, junk, quote, table, stranger, twice, afterwards,
    elsewhere
  // It hands over children.
  case child, children, grow, twins, short, wait, leave
  // It tries to get out.
  case open, connect, fork, trace, exec, write, kill, execute, signal, look, duplicate, peek, tell, status, system,
    unfiltered

  func commit(_ words: [String], _ reply: FrameWriter) throws -> ReadResult {
    let number = words.first.flatMap { Int($0) } ?? 0
    switch self {
    case .crash: UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
    case .abort: Glibc.abort()
    case .overflow: fatalError("as asked")
    case .recurse: _ = recurse(0)
    case .hang: while true { pause(reply, every: nil) }
    case .spin: while true {}
    case .drip: while true { pause(reply, every: 20_000_000) }
    case .slowly: for _ in 0..<number / 20 { pause(reply, every: 20_000_000) }
    case .exit: _exit(Int32(number))
    case .mute: _exit(0)
    case .devour: devour()
    case .squeeze:
      guard malloc(number << 20) == nil else { break }
      return .contents(ChaosReader.contents("refused"))
    case .close: Glibc.close(1)
    case .fragile:
      reply.fragile()
      guard let next = words.first.flatMap(Misdeed.init) else { break }
      return try next.commit(Array(words.dropFirst()), reply)
    case .flood: reply.result(.contents(ChaosReader.contents(String(repeating: "x", count: number))))
    case .chatter: while true { reply.progress() }
    case .frame: send([UInt8(truncatingIfNeeded: number), 0, 0, 0, 0])
    case .raw: send(words.compactMap { UInt8($0) })
    case .result: sendResult(Array(words.joined(separator: " ").utf8))
    case .page:
      var contents = ChaosReader.contents("text")
      contents.pages = [Page(number: number, text: "text")]
      return .contents(contents)
    case .pages:
      var contents = ChaosReader.contents("text")
      contents.pages = (1...max(1, number)).map { Page(number: $0, text: "") }
      contents.pageCount = number
      return .contents(contents)
    case .scatter: return .contents(scattering(number))
    case .rows:
      var contents = ChaosReader.contents("text")
      contents.tables = [Table(page: 1, rows: Array(repeating: [""], count: number))]
      return .contents(contents)
    case .junk:
      let junk = String(repeating: "{},", count: number)
      sendResult(Array("{\"failure\":{\"_0\":\"damaged\",\"detail\":\"\",\"x\":[\(junk)0]}}".utf8))
    case .quote: return .contents(quoting(number, words.dropFirst().joined(separator: " ")))
    case .table:
      var contents = ChaosReader.contents("text")
      contents.tables = [Table(page: 1, rows: [["a", "7"]], sheet: "S", row: number, column: 1, types: [words[1]])]
      return .contents(contents)
    case .stranger:
      return .contents(Contents(mediaType: .plainText, reader: Component(name: "stranger", version: 1)))
    case .twice: reply.result(.failure(.damaged, detail: "first"))
    case .afterwards:
      reply.result(.contents(ChaosReader.contents("first")))
      while true {}
    case .elsewhere: return .elsewhere
    case .child: try hand(words.dropFirst().joined(separator: " "), number, reply)
    case .children: for index in 0..<number { try hand("child \(index)", 1, reply) }
    case .grow:
      // A later version finds one more, and before the others.
      let found = [("new.txt", 3), ("a.txt", 1), ("b.txt", 2), ("empty.txt", 0)]
      for (name, size) in found.dropFirst(ChaosReader.component.version == 1 ? 1 : 0) { try hand(name, size, reply) }
    case .twins:
      for size in ChaosReader.component.version == 1 ? [0] : [5, 0] { try hand("twin.txt", size, reply) }
    case .short: send([2, 0, 0, 0, 0])
    case .leave:
      try hand("left", 1, reply)
      return .elsewhere
    case .wait:
      try hand("now", 1, reply)
      pause(reply, every: nil)
    case .open: _ = Glibc.open("/etc/passwd", O_RDONLY)
    case .connect: _ = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    case .fork: _ = vigil_copy_process(0)
    case .trace: _ = vigil_prctl(VIGIL_SET_DUMPABLE, 1)
    case .exec: _ = execv("/bin/true", [nil])
    case .write: send([0], to: 3)
    case .kill: _ = Glibc.kill(1, SIGKILL)
    case .execute: _ = mmap(nil, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    case .signal: Glibc.signal(SIGSYS, SIG_IGN)
    case .look: return .contents(ChaosReader.contents(access("/etc/passwd", F_OK) == 0 ? "seen" : "unseen"))
    case .duplicate: _ = dup(0)
    case .peek: _ = ptrace(16, 1, nil, nil)
    case .tell:
      let thread = number > 0 ? pid_t(number) : getpid()
      _ = tgkill(thread, thread, Int32(words[1]) ?? 0)
    case .status:
      var status = stat()
      let told = lstat("/etc/passwd", &status) == 0 ? "told" : "\(errno)"
      return .contents(ChaosReader.contents(told))
    case .unfiltered:
      return .contents(ChaosReader.contents(Attempts(folder: words[1], process: Int32(number)).outcomes()))
    case .system: _ = call(number, 7, 7, 7, 7, 7, 7)
    }
    return .contents(ChaosReader.contents("survived"))
  }

  private func quoting(_ start: Int, _ quote: String) -> Contents {
    var contents = ChaosReader.contents("The école is good.")
    let evidence = Evidence(page: 1, start: start, end: start + quote.unicodeScalars.count, text: quote)
    contents.interpreter = ChaosReader.component
    contents.documentKind = "chaos"
    contents.facts = [Fact(field: "grade", value: "good", how: "sentence", evidence: [evidence])].compactMap { $0 }
    return contents
  }

  /// A fact on each of many pages: whoever looks for each page from the first on is busy for minutes.
  private func scattering(_ count: Int) -> Contents {
    var contents = ChaosReader.contents("text")
    contents.interpreter = ChaosReader.component
    contents.documentKind = "chaos"
    contents.pages = (1...max(1, count)).map { Page(number: $0, text: "a") }
    contents.pageCount = count
    contents.facts = (1...max(1, count)).compactMap { page in
      Fact(field: "f", value: "v", how: "h", evidence: [Evidence(page: page, start: 0, end: 1, text: "a")])
    }
    return contents
  }

  /// Until the stack is used up.
  private func recurse(_ depth: Int) -> Int {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 512) { frame in
      frame.initialize(repeating: depth)
      return recurse(depth + 1) &+ frame[depth & 511]
    }
  }

  private func hand(_ name: String, _ size: Int, _ reply: FrameWriter) throws {
    let bytes = [UInt8](repeating: 0x61, count: size)
    try bytes.withUnsafeBytes { try reply.child(name: SpoolName(name), mediaType: .plainText, bytes: $0) }
  }

  /// Waits on a futex that nobody wakes, which is all the waiting that the filter allows; with `nanoseconds`, says
  /// progress each time they have gone by on the clock.
  private func pause(_ reply: FrameWriter, every nanoseconds: Int?) {
    guard let nanoseconds else {
      var mutex = pthread_mutex_t()
      pthread_mutex_init(&mutex, nil)
      pthread_mutex_lock(&mutex)
      pthread_mutex_lock(&mutex)
      return
    }
    let end = SuspendingClock.now + .nanoseconds(nanoseconds)
    while SuspendingClock.now < end {}
    reply.progress()
  }

  private func devour() {
    var blocks: [[UInt8]] = []
    while true { blocks.append([UInt8](repeating: 1, count: 1 << 20)) }
  }

  private func send(_ bytes: [UInt8], to descriptor: Int32 = 1) {
    _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
  }

  private func sendResult(_ payload: [UInt8]) {
    let count = UInt32(payload.count)
    send([4] + [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: count >> $0) } + payload)
    _exit(0)
  }
}

/// ptrace(2), which is variadic in C; 16 is PTRACE_ATTACH.
@_silgen_name("ptrace") private func ptrace(
  _ request: Int, _ pid: Int, _ address: UnsafeRawPointer?, _ data: UnsafeRawPointer?
) -> Int

/// tgkill(2), which Swift does not see.
@_silgen_name("tgkill") private func tgkill(_ process: pid_t, _ thread: pid_t, _ signal: Int32) -> Int32

/// syscall(2), which is variadic in C.
@_silgen_name("syscall") private func call(
  _ number: Int, _ first: Int, _ second: Int, _ third: Int, _ fourth: Int, _ fifth: Int, _ sixth: Int
) -> Int
