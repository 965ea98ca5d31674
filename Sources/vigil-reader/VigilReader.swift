internal import Cage
internal import Interpretation
internal import Model
internal import Reading
internal import Sandbox

/// Reads, then interprets, then cuts what is more than a record holds.
struct VigilReader: CagedReader {
  var components: Set<Component> {
    Set(DocumentReader.components.values).union(Interpreters.all.map { $0.component })
  }

  func warm() { DocumentReader.warm() }

  func read(_ document: UnsafeRawBufferPointer, reply: FrameWriter) throws -> ReadResult {
    do {
      let read = try DocumentReader.read(document) {
        reply.progress()
      } child: { header, bytes in
        try reply.child(name: header.name, mediaType: header.mediaType, bytes: bytes)
      }
      var contents = Interpreters.interpret(read)
      contents.cut()
      return .contents(contents)
    } catch ReadingFailure.encrypted {
      return .failure(.encrypted, detail: "\(ReadingFailure.encrypted)")
    } catch ReadingFailure.damaged(let what) {
      return .failure(.damaged, detail: what)
    }
  }
}
