import Control
import Foundation
import Model
import Testing

@Suite("Archives that are dropped", .timeLimit(.minutes(5)))
struct ArchiveTests {
  private static let pdf = """
    %PDF-1.4
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>endobj
    4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
    5 0 obj<</Length 43>>
    stream
    BT /F 12 Tf 72 720 Td (Chronology of care) Tj ET
    endstream endobj
    trailer<</Root 1 0 R>>

    """

  /// An archive that Python writes.
  private func write(_ script: String) throws -> Data {
    let file = NSTemporaryDirectory() + "vigil-archive-" + UUID().uuidString.prefix(8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    let run = try TestDaemon.run("/usr/bin/python3", ["-c", script, file, Self.pdf])
    try #require(run.status == 0, "\(run.output)")
    return try Data(contentsOf: URL(fileURLWithPath: file))
  }

  @Test("Its files are documents that know it; one that is dropped alone too is one record with two sightings")
  func parts() throws {
    let archive = try write(
      """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as z:
          z.writestr("case/letter.txt", "The placement was stable.")
          z.writestr("case/chronology.pdf", sys.argv[2])
      """)
    let daemon = try TestDaemon()
    try daemon.start()
    try daemon.drop("school/papers.zip", archive)
    try daemon.drop("general/alone.pdf", Self.pdf)
    #expect(try daemon.sync().settled)
    let listed = try daemon.call(List.self, List.Parameters()).documents
    let zip = try #require(listed.first { $0.mediaType == .zip })
    let letter = try #require(listed.first { $0.mediaType == .plainText })
    let pdf = try #require(listed.first { $0.mediaType == .pdf })
    #expect(listed.count == 3 && pdf.sightings == 2 && letter.sightings == 1 && zip.sightings == 1)
    func show(_ digest: Digest) throws -> DocumentDetail {
      try #require(try daemon.call(Show.self, Show.Parameters(id: "\(digest)")).document)
    }
    let shown = try show(zip.digest)
    #expect(shown.parent == nil && shown.children.contains(letter.digest))
    #expect(try show(letter.digest).parent == zip.digest)
    #expect(letter.name == SpoolName("case/letter.txt") && letter.channel == "school")
    let sightings = try show(pdf.digest).sightings
    #expect(Set(sightings.map(\.origin.channel)) == ["school", "general"])
    #expect(sightings.contains { $0.origin.arrival.parent != nil })
    let text = try daemon.call(Text.self, Text.Parameters(id: "\(zip.digest)")).text
    #expect(text.contains("case/chronology.pdf") && text.contains("case/letter.txt"))
    let hits = try daemon.call(Search.self, Search.Parameters(query: "chronology care")).hits
    #expect(hits.map(\.digest) == [pdf.digest])
    let totals = try daemon.status.totals
    #expect(totals.stored == 3 && totals.duplicates == 1 && totals.balance)
    #expect(try daemon.verify().sound)
    #expect(daemon.end() == 0)
  }

  @Test("A mail with a Word document, an archive of PDFs and a PDF that is dropped too: each part knows its parent")
  func mail() throws {
    let mail = try write(
      """
      import io, sys, zipfile
      from email.message import EmailMessage
      def packed(members):
          out = io.BytesIO()
          with zipfile.ZipFile(out, "w") as z:
              for name, text in members: z.writestr(name, text)
          return out.getvalue()
      types = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      word = packed([
          ("[Content_Types].xml", '<Types><Override PartName="/word/document.xml" ContentType="%s.main+xml"/></Types>' % types),
          ("word/document.xml", '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
           '<w:p><w:r><w:t>A letter</w:t></w:r></w:p></w:body></w:document>')])
      pdf = sys.argv[2]
      message = EmailMessage()
      message["From"], message["To"], message["Subject"] = "a@example.org", "b@example.org", "Papers"
      message["Message-ID"] = "<1@example.org>"
      message.set_content("Papers attached.")
      message.add_attachment(word, maintype="application", subtype="octet-stream", filename="letter.docx")
      message.add_attachment(packed([("1.pdf", pdf), ("2.pdf", pdf.replace("care", "visits"))]),
          maintype="application", subtype="zip", filename="papers.zip")
      message.add_attachment(pdf.encode(), maintype="application", subtype="pdf", filename="alone.pdf")
      open(sys.argv[1], "wb").write(message.as_bytes())
      """)
    let daemon = try TestDaemon()
    try daemon.start()
    try daemon.drop("police/mail.eml", mail)
    try daemon.drop("school/again.pdf", Self.pdf)
    #expect(try daemon.sync().settled)
    let listed = try daemon.call(List.self, List.Parameters()).documents
    #expect(
      listed.map(\.mediaType.rawValue).sorted() == [MediaType.mail, .docx, .zip, .pdf, .pdf].map(\.rawValue).sorted())
    func only(_ type: MediaType) throws -> Digest { try #require(listed.first { $0.mediaType == type }?.digest) }
    func parent(_ digest: Digest) throws -> Digest? {
      try daemon.call(Show.self, Show.Parameters(id: "\(digest)")).document?.parent
    }
    #expect(try parent(only(.docx)) == only(.mail) && parent(only(.zip)) == only(.mail))
    let pdfs = listed.filter { $0.mediaType == .pdf }
    // One came three times: in the archive, in the mail and alone. The other has the archive as its parent.
    #expect(pdfs.map(\.sightings).sorted() == [1, 3])
    #expect(try parent(#require(pdfs.first { $0.sightings == 1 }).digest) == only(.zip))
    let totals = try daemon.status.totals
    #expect(totals.stored == 5 && totals.duplicates == 2 && totals.balance, "\(totals)")
    #expect(try daemon.verify().sound)
  }

  @Test("A file that is larger than the channel takes goes to quarantine alone, and a person may release it")
  func largeFiles() throws {
    let archive = try write(
      """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as z:
          z.writestr("letter.txt", "The placement was stable.")
          z.writestr("log.txt", "All was quiet. " * 10000)
          z.writestr("note.txt", "The review is in May.")
      """)
    let daemon = try TestDaemon("channels: {police: {size_limit: 100KiB}}")
    try daemon.start()
    try daemon.drop("police/papers.zip", archive)
    #expect(try daemon.sync().settled)
    let listed = try daemon.call(List.self, List.Parameters()).documents
    #expect(listed.map(\.name.escaped).sorted() == ["letter.txt", "note.txt", "papers.zip"])
    let zip = try #require(listed.first { $0.mediaType == .zip }?.digest)
    #expect(try daemon.call(Text.self, Text.Parameters(id: "\(zip)")).text.contains("log.txt\t150000 bytes\n"))
    let bad = try daemon.call(ListQuarantine.self, ListQuarantine.Parameters()).arrivals
    let large = try #require(bad.first)
    #expect(bad.count == 1 && large.reason == .tooLarge && large.origin.name == SpoolName("log.txt"))
    #expect(large.origin.arrival.parent != nil)
    let totals = try daemon.status.totals
    #expect(totals.stored == 3 && totals.quarantined == 1 && totals.balance, "\(totals)")
    #expect(try daemon.verify().sound)

    _ = try daemon.call(Release.self, Release.Parameters(ids: [large.origin.arrival.text]))
    #expect(try daemon.sync().settled)
    let hit = try #require(try daemon.call(Search.self, Search.Parameters(query: "quiet")).hits.first)
    #expect(try daemon.call(Show.self, Show.Parameters(id: "\(hit.digest)")).document?.parent == zip)
    #expect(try daemon.status.totals.stored == 4 && daemon.verify().sound)
  }

  @Test("Archives in archives are unpacked to a depth, beyond which they go to quarantine")
  func depth() throws {
    let archive = try write(
      """
      import io, sys, zipfile
      inner = b"the innermost"
      for level in range(12):
          out = io.BytesIO()
          with zipfile.ZipFile(out, "w") as z:
              z.writestr("level%d" % level, inner)
          inner = out.getvalue()
      open(sys.argv[1], "wb").write(inner)
      """)
    let daemon = try TestDaemon()
    try daemon.start()
    try daemon.drop("deep.zip", archive)
    try daemon.sync()
    let totals = try daemon.status.totals
    #expect(totals.stored == 8 && totals.quarantined == 1 && totals.balance, "\(totals)")
    #expect(try daemon.verify().sound)
  }

  @Test("What cannot be opened says so, and leaves nothing behind")
  func unreadable() throws {
    let encrypted = try write(
      """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1], "w") as z:
          z.writestr("a.txt", "words")
      data = bytearray(open(sys.argv[1], "rb").read())
      data[6] |= 1
      data[data.find(b"PK\\1\\2") + 8] |= 1
      open(sys.argv[1], "wb").write(data)
      """)
    let cut = try write(
      """
      import gzip, io, os, sys, tarfile
      out = io.BytesIO()
      with tarfile.open(fileobj=out, mode="w:gz") as t:
          for number in range(9):
              member = tarfile.TarInfo("%d.bin" % number)
              member.size = 100000
              t.addfile(member, io.BytesIO(os.urandom(100000)))
      open(sys.argv[1], "wb").write(out.getvalue()[:500000])
      """)
    let daemon = try TestDaemon()
    try daemon.start()
    try daemon.drop("encrypted.zip", encrypted)
    try daemon.drop("cut.tar.gz", cut)
    try daemon.sync()
    let listed = try daemon.call(ListQuarantine.self, ListQuarantine.Parameters()).arrivals
    #expect(Set(listed.map(\.reason)) == [.encrypted, .damaged])
    let totals = try daemon.status.totals
    #expect(totals.stored == 0 && totals.quarantined == 2 && totals.arrivals == 2 && totals.balance, "\(totals)")
    #expect(try daemon.verify().sound)
  }
}
