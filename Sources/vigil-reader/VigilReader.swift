internal import Cage
internal import Interpretation
internal import Model
internal import Platform
internal import Reading
internal import Reference
internal import Sandbox

/// Reads, then interprets, then cuts what is more than a record holds.
struct VigilReader: CagedReader {
  /// The shortest time between two words of progress.
  private static let quiet = Duration.milliseconds(100)

  var components: Set<Component> {
    Set(DocumentReader.components.values).union(Interpreters.components)
  }

  /// The folder of the reference data.
  let folder: String?
  private var lexicon = Lexicon(.empty)

  init(reference folder: String?) { self.folder = folder }

  mutating func warm() throws {
    if let folder {
      lexicon = Lexicon(try Reference.load(folder: folder) { try SmallFile.bytes(at: $0) })
    }
    DocumentReader.warm()
  }

  var samples: [[UInt8]] {
    let texts = [
      "A plain text of two lines.\nThe second; with a pound sign: \u{A3}5.\n\nAnd a paragraph.\n",
      "# A heading\n\nSome *Markdown* with [a link](https://example.org).\n\n- one\n- two\n",
      "<!DOCTYPE html><html lang=\"en\"><head><title>A page</title></head><body><nav><a href=\"/\">Home</a></nav>"
        + "<main><h1>A page</h1><p>Fish &amp; chips.</p><table><tr><td>a</td><td>b</td></tr></table></main></html>",
      "From: =?iso-8859-1?Q?Caf=E9?= <a@example.org>\r\nTo: b@example.org\r\nDate: Tue, 3 Mar 2026 10:30:00 +0100\r\n"
        + "Subject: A mail\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
        + "Content-Transfer-Encoding: quoted-printable\r\n\r\nCaf=E9.\r\n--x\r\nContent-Type: application/pdf\r\n"
        + "Content-Disposition: attachment; filename=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nYQ==\r\n--x--\r\n",
      "\u{0}\u{1}\u{2}\u{3} no kind that is known",
    ]
    return texts.map { Array($0.utf8) } + [WordSample.bytes]
  }

  func read(_ document: UnsafeRawBufferPointer, reply: FrameWriter) throws -> ReadResult {
    // Each word wakes the daemon, which knows already that reading began.
    var last = SuspendingClock.now
    do {
      let read = try DocumentReader.read(document) {
        let now = SuspendingClock.now
        guard now - last > VigilReader.quiet else { return }
        last = now
        reply.progress()
      } child: { header, bytes in
        try reply.child(name: header.name, mediaType: header.mediaType, bytes: bytes)
      }
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
