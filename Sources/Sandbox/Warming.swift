internal import Cage
internal import Glibc
internal import Model
internal import Platform

/// Does once in the template what every copy would otherwise do again: loading, caching, first calls.
enum Warming {
  static func warm(_ reader: inout some CagedReader) throws {
    try reader.warm()
    let writer = FrameWriter(descriptor: 1)
    writer.progress()
    writer.result(.failure(.damaged, detail: ""))
    writer.result(.elsewhere)
    writer.result(.contents(sample))
    for sample in reader.samples {
      sample.withUnsafeBytes { bytes in
        if let result = try? reader.read(bytes, reply: writer) { writer.result(result) }
      }
    }
    Array("sample".utf8).withUnsafeBytes { bytes in
      try? writer.child(name: SpoolName("a/b"), mediaType: .plainText, bytes: bytes)
    }
  }

  /// False when the daemon is gone.
  static func announce(_ ready: TemplateReady, over socket: Int32) -> Bool {
    guard let message = ready.message else { return false }
    return (try? message.withUnsafeBytes { try Channel.send($0, over: socket) }) != nil
  }

  private static var sample: Contents {
    var contents = Contents(mediaType: .plainText, reader: Component(name: "sample", version: 1))
    contents.interpreter = contents.reader
    contents.documentKind = "sample"
    contents.pages = [Page(number: 1, text: "A sample\nwith \"quotes\" and é.")]
    contents.pageCount = 1
    contents.tables = [Table(page: 1, rows: [["a", "b"]], sheet: "c", row: 1, column: 1, types: ["tt"])]
    contents.title = "Sample"
    contents.language = "en"
    contents.published = "2026-01-01"
    contents.properties = ["Author": "nobody"]
    let evidence = Evidence(page: 1, start: 0, end: 1, text: "A")
    let fact = Fact(field: "a", value: "b", how: "c", attributes: ["d": "e"], evidence: [evidence])
    contents.facts = [fact].compactMap { $0 }
    contents.note = "a note"
    return contents
  }
}
