import Model
import Testing

@testable import Ingestion

@Suite("What came out of a file is counted once")
struct UnpackedBytesTests {
  private let root = ArrivalID(at: Timestamp(microseconds: 1), random: (1, 2))
  private let unpacked = UnpackedBytes()

  private func bytes(_ counted: Int64?) async -> Int64 {
    await unpacked.bytes(of: root) {
      if counted == nil { Issue.record("it is known") }
      return counted ?? 0
    }
  }

  @Test("From the file's own commit on it is known, and nobody counts")
  func fromTheBeginning() async {
    unpacked.add(10, to: root, isFirst: true)
    #expect(await bytes(nil) == 10)
    unpacked.add(5, to: root, isFirst: false)
    #expect(await bytes(nil) == 15)
    // Its commit begins the account anew.
    unpacked.add(7, to: root, isFirst: true)
    #expect(await bytes(nil) == 7)
  }

  @Test("After a restart the first who asks counts, and what is added later is added to that")
  func afterARestart() async {
    unpacked.add(3, to: root, isFirst: false)
    #expect(await bytes(100) == 100)
    unpacked.add(1, to: root, isFirst: false)
    #expect(await bytes(nil) == 101)
  }

  @Test("A count during which something was added is not kept")
  func countedMeanwhile() async {
    let counted = await unpacked.bytes(of: root) { () async -> Int64 in
      unpacked.add(4, to: root, isFirst: false)
      return 100
    }
    #expect(counted == 100)
    #expect(await bytes(104) == 104)
    #expect(await bytes(nil) == 104)
  }

  @Test("Ten thousand files are not all remembered, and the one that is asked for is counted again")
  func bounds() async {
    unpacked.add(1, to: root, isFirst: true)
    for number in 0..<10_000 {
      unpacked.add(1, to: ArrivalID(at: Timestamp(microseconds: 2), random: (3, UInt64(number))), isFirst: true)
    }
    #expect(await bytes(1) == 1)
    #expect(await bytes(nil) == 1)
  }
}
