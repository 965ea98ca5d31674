import CLinux
import Glibc
import Testing

@testable import Platform

/// In a process of its own, which has something to hand down.
@Suite("A child process gets nothing but what it is given")
struct ChildProcessTests {
  @Test func itInheritsNothing() async {
    await #expect(processExitsWith: .success) {
      precondition(dup2(open("/proc/self/status", O_RDONLY), 0) == 0 && fcntl(0, F_DUPFD, 40) >= 40)
      signal(SIGUSR1, SIG_IGN)
      var blocked = sigset_t()
      sigaddset(&blocked, SIGUSR2)
      pthread_sigmask(SIG_BLOCK, &blocked, nil)
      setenv("VIGIL_TEST", "yes", 1)
      if geteuid() == 0 { ChildProcessTests.raiseAmbient() }

      let (near, far) = try Channel.pipe()
      // A shell that redirects something changes its own descriptors: the inner ones do it.
      let script = "(cat /proc/$$/status /proc/$$/environ; readlink /proc/$$/fd/0 /proc/$$/fd/1; ls /proc/$$/fd) >&3; :"
      let text = try {
        let channel = OwnedDescriptor(owning: far)
        let child = try ChildProcess(
          spawning: "/bin/sh", arguments: ["-c", script], environment: ["GIVEN=this"], channel: channel)
        let end = try child.wait()
        precondition(end == .exited(0))
        return try ChildProcessTests.read(near)
      }()
      func field(_ name: String) -> Substring {
        text.split(separator: "\n").first { $0.hasPrefix(name + ":\t") }?.dropFirst(name.utf8.count + 2) ?? ""
      }
      precondition(UInt64(field("SigBlk"), radix: 16) == 0)
      // The C library leaves its own two, 32 and 33, ignored.
      precondition(UInt64(field("SigIgn"), radix: 16).map { $0 & 0x7FFF_FFFF } == 0)
      precondition(UInt64(field("CapAmb"), radix: 16) == 0)
      precondition(!field("Pid").isEmpty && field("Pid") == field("NSsid"), "it leads a session")
      precondition(text.hasSuffix("\nGIVEN=this\u{0}/dev/null\n/dev/null\n0\n1\n2\n3\n"), "and has four descriptors")
    }
  }

  /// Of the pipe, which holds it all.
  private static func read(_ descriptor: Int32) throws -> String {
    let bytes = try [UInt8](unsafeUninitializedCapacity: 32 << 10) { buffer, count in
      count = try Channel.read(descriptor, into: UnsafeMutableRawBufferPointer(buffer))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Capability 0 of this thread, in the inheritable set first: PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE.
  private static func raiseAmbient() {
    var header: (UInt32, Int32) = (0x2008_0522, 0)
    var sets = [UInt32](repeating: 0, count: 6)
    precondition(capget(&header, &sets) == 0)
    if sets[1] & 1 == 0 { return }
    sets[2] |= 1
    precondition(capset(&header, sets) == 0 && vigil_prctl(47, 2) == 0)
  }
}

/// capget(2) and capset(2), which the C library has and declares nowhere.
@_silgen_name("capget") private func capget(_ header: UnsafeMutableRawPointer, _ sets: UnsafeMutableRawPointer) -> Int32
@_silgen_name("capset") private func capset(_ header: UnsafeMutableRawPointer, _ sets: UnsafeRawPointer) -> Int32
