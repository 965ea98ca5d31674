internal import CCrypto
internal import Platform
internal import SystemPackage

/// The floor: one thread that does no more than the disk demands. For each file it reads and hashes, it publishes a
/// copy and a record, each without a name until it is whole and durable when the next begins.
struct BareLoop {
  private let originals: [Directory]
  private let records: [Directory]

  init(making directory: Directory) throws {
    originals = try BareLoop.shelves("originals", in: directory)
    records = try BareLoop.shelves("documents", in: directory)
  }

  private static func shelves(_ name: FilePath, in directory: Directory) throws -> [Directory] {
    try directory.makeDirectory(name, mode: 0o700)
    let parent = try directory.directory(name)
    return try (0..<256).map { number in
      let name = FilePath((number < 16 ? "0" : "") + String(number, radix: 16))
      try parent.makeDirectory(name, mode: 0o700)
      return try parent.directory(name)
    }
  }

  func run(over names: [FilePath], in source: Directory) throws {
    for name in names {
      let bytes = try source.open(name).read(limit: 8192)
      let digest = BareLoop.digest(bytes)
      let name = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      let shelf = Int(digest[0])
      try BareLoop.publish(bytes, in: originals[shelf], as: FilePath(name))
      try BareLoop.publish(
        BareLoop.record(name, of: bytes), in: records[shelf], as: FilePath(name + ".json"))
    }
  }

  /// Writes one file so that it survives a loss of power whole and under its name, or not at all.
  static func publish(_ bytes: [UInt8], in directory: Directory, as name: FilePath) throws {
    var file = try AtomicFile(in: directory, mode: 0o400)
    try file.write(bytes)
    try file.sync()
    guard try file.publish(in: directory, as: name) else {
      throw BenchmarkError("Two of the prepared files have the same bytes.")
    }
    try directory.sync()
  }

  static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    let result = EVP_Digest(bytes, bytes.count, &digest, &count, EVP_sha256(), nil)
    precondition(result == 1, "libcrypto has SHA-256")
    return Array(digest.prefix(Int(count)))
  }

  /// About what Vigil's record of a text holds.
  private static func record(_ digest: String, of text: [UInt8]) -> [UInt8] {
    let head = """
      {"contents":{"facts":[],"mediaType":"text/plain","pageCount":1,"pages":[{"number":1,"text":"
      """
    let tail = """
      "}],"properties":{},"reader":{"name":"text","version":1},"tables":[]},"digest":"\(digest)","format":1,\
      "origin":{"arrival":"01k9x3s5v0000000000000000a","channel":"general","name":{"escaped":"batch/text-000001.txt"},\
      "received":"2026-01-01T00:00:00.000000Z"},"read":"2026-01-01T00:00:00.000000Z","size":\(text.count)}

      """
    return Array(head.utf8) + text + Array(tail.utf8)
  }
}
