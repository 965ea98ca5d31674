import Foundation

/// A message of the control socket, taken apart by a JSON reader that is not the daemon's.
struct PlainReply: Equatable {
  /// The bytes, without NUL: members stand in order, so that equal replies are equal bytes.
  let bytes: [UInt8]
  let error: String?
  let continues: Bool

  init(_ bytes: ArraySlice<UInt8>) throws {
    self.bytes = Array(bytes)
    guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      object["parameters"] is [String: Any] || object["error"] is String
    else { throw ProofFailure("a reply is no message: \(String(decoding: bytes.prefix(200), as: UTF8.self))") }
    error = object["error"] as? String
    continues = object["continues"] as? Bool ?? false
  }

  func says(_ words: String) -> Bool { String(decoding: bytes, as: UTF8.self).contains(words) }
}
