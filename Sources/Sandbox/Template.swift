internal import CLinux
internal import CSandbox
internal import Cage
internal import Glibc
internal import Platform

/// The template process: warms a reader, then copies itself for each document that it is asked for.
///
/// It speaks over descriptor 3 with the daemon that started it, and ends when that one does. It never sees a document;
/// its copies trust nothing in theirs.
package enum Template {
  private static let socket: Int32 = 3
  /// sysexits.h
  private static let usage: Int32 = 64
  private static let misconfigured: Int32 = 78

  package static func serve(_ reader: some CagedReader) -> Never {
    guard isSocket(socket) else {
      complain("it is started by vigild and does nothing by itself")
      exit(usage)
    }
    // Whoever listened may have been killed: the write tells of it, and the copy decides.
    signal(SIGPIPE, SIG_IGN)
    var missing = giveUpPrivileges()
    var reader = reader
    do { try Warming.warm(&reader) } catch {
      complain("\(error)")
      exit(misconfigured)
    }
    var lockdown = Lockdown()
    missing += Rehearsal.run(&lockdown)
    let ready = TemplateReady(components: reader.components, missing: missing, systemCalls: SystemCallFilter.names())
    guard Warming.announce(ready, over: socket) else { exit(ReaderExit.failed) }
    vigil_settle_memory()
    while true {
      if Spare.isAsked(over: socket) || !Spare.serve(reader, lockdown, over: socket) { answer(reader, lockdown) }
    }
  }

  private static func complain(_ text: String) {
    let program = CommandLine.arguments.first?.split(separator: "/").last ?? "reader"
    let message = Array("\(program): \(text)\n".utf8)
    _ = write(2, message, message.count)
  }

  /// Answers the next request by a copy made for it.
  private static func answer(_ reader: some CagedReader, _ lockdown: Lockdown) {
    guard let (request, document, reply) = nextRequest() else { exit(0) }
    let answer = vigil_copy_process(1)
    if answer == 0 { CagedProcess.run(reader, request, lockdown, document: document, reply: reply) }
    close(document)
    close(reply)
    withUnsafeBytes(of: answer) { if (try? Channel.send($0, over: socket)) == nil { exit(0) } }
  }

  /// Nil when the daemon is gone, or says what it never would.
  static func nextRequest() -> (ReadRequest, document: Int32, reply: Int32)? {
    var request = ReadRequest(CageLimits())
    let received = withUnsafeMutableBytes(of: &request) { try? Channel.receive(into: $0, from: socket) }
    guard let received, received.count == MemoryLayout<ReadRequest>.size, received.descriptors.count == 2 else {
      return nil
    }
    return (request, received.descriptors[0], received.descriptors[1])
  }

  /// First choice of the kernel when memory runs out; no privileges, no core dumps, not to be looked into. Returns
  /// what could not be given up.
  private static func giveUpPrivileges() -> [String] {
    var missing: [String] = []
    let score = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC)
    if score < 0 || write(score, "1000", 4) != 4 { missing.append("the kernel's first choice when memory runs out") }
    if score >= 0 { close(score) }
    if vigil_prctl(VIGIL_SET_NO_NEW_PRIVS, 1) < 0 { missing.append("no new privileges (prctl)") }
    if vigil_drop_capabilities() < 0 { missing.append("the dropping of capabilities (capset)") }
    if vigil_prctl(VIGIL_SET_DUMPABLE, 0) < 0 { missing.append("protection from being traced (prctl)") }
    if vigil_report_violations() < 0 { missing.append("reports of forbidden calls (sigaction)") }
    return missing
  }

  private static func isSocket(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
  }
}
