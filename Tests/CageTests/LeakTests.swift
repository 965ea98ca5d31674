import Cage
import Glibc
import Model
import Testing

/// In processes of their own, because other tests open descriptors and start processes too.
@Suite("Reading leaves nothing behind")
struct LeakTests {
  @Test func sixtyFourReadingsLeaveTheSameDescriptorsAndNoProcess() async {
    await #expect(processExitsWith: .success) {
      let cage = try Cage.started(Products.chaos, recycle: 10)
      _ = try cage.read("warm")
      _ = Document.nowhere
      let before = LeakTests.openDescriptors()
      let documents = ["text", "crash", "open", "frame 9", "children 3", "twice", "exit 3", "child 9 x"]
      for round in 0..<64 {
        _ = try cage.read(documents[round % documents.count])
        if round == 30, let template = cage.templatePID { kill(template, SIGKILL) }
      }
      // Recycling may have a successor on the way; a fresh start has none.
      cage.stop()
      try cage.start()
      let after = LeakTests.openDescriptors()
      precondition(after.count == before.count, "\(before) became \(after)")
      cage.stop()
      var status: Int32 = 0
      precondition(waitpid(-1, &status, WNOHANG) == -1 && errno == ECHILD, "a child is left")
    }
  }

  static func openDescriptors() -> [Int32] {
    (0..<1024).filter { descriptor in
      var status = stat()
      return fstat(descriptor, &status) == 0
    }
  }
}
