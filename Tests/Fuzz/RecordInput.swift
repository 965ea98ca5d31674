import Hostility
import Model
import Store

@testable import FileStore

/// The JSON of records, given the checksum that belongs to it: what is looked for lies behind that.
enum RecordInput {
  private static let digest = Digest(String(repeating: "ab", count: 32))

  static var seeds: [[UInt8]] {
    guard let digest, let time = Timestamp("2026-11-26T12:00:00Z"),
      let arrival = ArrivalID("01mcc5rm00e406np5fm6x6p870")
    else { return [] }
    let origin = Origin(
      arrival: arrival, received: time, channel: "school", name: SpoolName(bytes: Array("a.txt".utf8)))
    let record = Record(
      digest: digest, size: 21, origin: origin, parent: nil, read: time, contents: ContentsSample.full)
    guard let file = try? Records.encode(record) else { return [] }
    // Behind the checksum, as a record without one begins.
    return [Array("{".utf8) + file[(file.firstIndex(of: UInt8(ascii: ",")) ?? 0)...].dropFirst()]
  }

  static func take(_ bytes: [UInt8]) {
    guard let digest else { return }
    do throws(StoreError) {
      let record = try Records.record(of: digest, in: RecordFile.bytes(of: bytes))
      // What is believed can be written again.
      let again = try Records.encode(record)
      precondition(RecordFile.isWhole(again))
    } catch {
      guard case .corrupt = error else { preconditionFailure("\(error)") }
    }
  }
}
