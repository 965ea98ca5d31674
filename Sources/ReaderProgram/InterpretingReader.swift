package import Cage
internal import Interpretation
package import Model
internal import Platform
package import Reading
internal import Reference
internal import Sandbox

/// What a reader program does: it reads the formats that it was given, interprets, then cuts what is more than a record
/// holds.
package struct InterpretingReader: CagedReader {
  /// The shortest time between two words of progress.
  private static let quiet = Duration.milliseconds(100)

  private let reader: DocumentReader
  /// The folder of the reference data.
  private let folder: String?
  private var lexicon = Lexicon(.empty)
  /// One that the reference data knows.
  private var authority = "Sample"

  package init(_ reader: DocumentReader, reference folder: String?) {
    self.reader = reader
    self.folder = folder
  }

  package var components: Set<Component> { Set(reader.components.values).union(Interpreters.components) }

  package mutating func warm() throws {
    if let folder {
      let reference = try Reference.load(folder: folder) { try SmallFile.bytes(at: $0) }
      lexicon = Lexicon(reference)
      authority = reference.authorities.first?.name ?? authority
    }
    reader.warm()
  }

  package var samples: [[UInt8]] {
    let texts = InterpretedSamples.texts(about: authority) + ["\u{0}\u{1}\u{2}\u{3} no kind that is known"]
    return rehearsals + texts.map { Array($0.utf8) }
  }

  package var rehearsals: [[UInt8]] { reader.samples }

  package func read(_ document: UnsafeRawBufferPointer, reply: FrameWriter) throws -> ReadResult {
    // Each word wakes the daemon, which knows already that reading began.
    var last = SuspendingClock.now
    do {
      let read = try reader.read(document) {
        let now = SuspendingClock.now
        guard now - last > InterpretingReader.quiet else { return }
        last = now
        reply.progress()
      } fragile: {
        reply.fragile()
      } child: { header, size, pieces in
        try reply.child(name: header.name, mediaType: header.mediaType, size: size, pieces: pieces)
      }
      guard let read else { return .elsewhere }
      var contents = Interpreters.interpret(read, lexicon)
      contents.cut()
      return .contents(contents)
    } catch ReadingFailure.damaged(let what) {
      return .failure(.damaged, detail: what)
    } catch let failure as ReadingFailure {
      return .failure(.encrypted, detail: "\(failure)")
    }
  }
}
