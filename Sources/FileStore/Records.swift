internal import FoundationEssentials
internal import Glibc
internal import Model
internal import Platform
internal import Store
internal import SystemPackage

/// The records: one JSON file a document, replaced as a whole by a newer reading.
final class Records: Sendable {
  private static let decoder = JSONDecoder()

  let directory: Directory
  /// For the next record that is prepared.
  let spare: SpareFile

  init(_ directory: Directory) {
    self.directory = directory
    spare = SpareFile(in: directory, mode: 0o600)
  }

  /// The file's bytes. Throws `.invalid` for a record that breaks a rule.
  static func encode(_ record: Record) throws(StoreError) -> [UInt8] {
    if let rule = RecordRules.broken(by: record) { throw .invalid(rule) }
    var text = JSONText(capacity: JSONText.capacity(for: record.contents))
    text.write(record)
    return RecordFile.bytes(of: text.bytes)
  }

  /// Writes the first record of a document, at once under its name: nobody reads it before the ledger says that it is
  /// there, and what a crash leaves of it is replaced. False, and nothing is written, when there is a file of the name.
  func create(_ digest: Digest, _ bytes: [UInt8], sync: Bool) throws(SystemError) -> Bool {
    let name = StoreLayout.record(digest)
    do throws(SystemError) {
      let file = try directory.open(name, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
      do throws(SystemError) {
        try AtomicFile.write(bytes, to: file.raw)
        if sync { try OpenFile.sync(file.raw) }
      } catch {
        try? directory.remove(name)
        throw error
      }
      return true
    } catch {
      if error.errno == .fileExists { return false }
      throw error
    }
  }

  /// Makes the file of a record to come. Nil when there is one.
  func prepare(_ digest: Digest) throws(SystemError) -> PreparedRecord? {
    try PreparedRecord(try spare.take(), in: directory, as: StoreLayout.record(digest))
  }

  /// Removes a file that was prepared and not filled. Whoever prepared it finds that it is gone.
  func removeUnfilled(_ digest: Digest) throws(SystemError) {
    let name = StoreLayout.record(digest)
    if try directory.statusIfPresent(name)?.size == 0 { try directory.removeIfPresent(name) }
  }

  /// Puts a record in the place of another: whole and on the disk before anybody sees it.
  func replace(_ digest: Digest, _ bytes: [UInt8]) throws(SystemError) {
    var file = try AtomicFile(in: directory, mode: 0o600)
    try file.write(bytes)
    try file.sync()
    try file.replace(in: directory, as: StoreLayout.record(digest))
  }

  /// Nil when there is none. Throws `.corrupt` for one that is not what it should be, or breaks a rule that `encode` holds.
  func read(_ digest: Digest) throws(StoreError) -> Record? {
    guard let bytes = try contents(of: StoreLayout.record(digest)) else { return nil }
    return try Records.record(of: digest, in: bytes)
  }

  /// What a record's file says. Throws as `read`.
  static func record(of digest: Digest, in bytes: [UInt8]) throws(StoreError) -> Record {
    guard RecordFile.isWhole(bytes) else { throw Records.corrupt(digest, "is not as it was written") }
    let record: Record
    do { record = try Records.decoder.decode(Record.self, from: Data(bytes)) } catch {
      throw Records.corrupt(digest, "is not JSON of the form it should have")
    }
    guard record.digest == digest else { throw Records.corrupt(digest, "says that it is of another document") }
    if let rule = RecordRules.broken(by: record) {
      throw StoreError.corrupt(what: rule, whatToDo: Records.advice(digest))
    }
    return record
  }

  func contents(of name: FilePath) throws(StoreError) -> [UInt8]? {
    do throws(SystemError) {
      let file = try directory.open(name)
      let size = try FileStatus.of(descriptor: file.raw).size
      var bytes = [UInt8](repeating: 0, count: Int(size))
      var filled = 0
      while filled < bytes.count {
        let count = try Syscall.run("pread") {
          bytes.withUnsafeMutableBytes { buffer in
            pread(file.raw, buffer.baseAddress?.advanced(by: filled), buffer.count - filled, filled)
          }
        }
        if count == 0 { break }
        filled += count
      }
      return Array(bytes.prefix(filled))
    } catch {
      if error.errno == .noSuchFileOrDirectory { return nil }
      throw StoreError(error)
    }
  }

  private static func corrupt(_ digest: Digest, _ what: String) -> StoreError {
    .corrupt(what: "The record of \(digest) \(what).", whatToDo: advice(digest))
  }

  private static func advice(_ digest: Digest) -> String { "Run `vigilctl reprocess \(digest)`." }
}
