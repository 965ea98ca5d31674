import Formats
import Model
import Reading
import Testing

@Suite struct MailReaderTests {
  /// A mail of these lines, which end as on the wire.
  static func mail(_ lines: String, header: String = "From: a@example.org\nMessage-ID: <1@example.org>\n") -> [UInt8] {
    Array((header + "MIME-Version: 1.0\n" + lines).replacing("\n", with: "\r\n").utf8)
  }

  private struct Child: Equatable {
    let name: String
    let type: String
    let bytes: String
  }

  private func children(of mail: [UInt8], limits: ReadingLimits = ReadingLimits()) throws -> ([Child], ReadDocument) {
    var children: [Child] = []
    let document = try read(
      mail, limits: limits,
      child: { header, bytes in
        let type = header.mediaType?.rawValue ?? ""
        children.append(Child(name: header.name.escaped, type: type, bytes: String(decoding: bytes, as: UTF8.self)))
      })
    return (children, document)
  }

  @Test func headerAndText() throws {
    let document = try read(
      MailReaderTests.mail(
        """
        Date: Tue, 3 Mar 2026 10:30:05 +0100 (CET)
        To: "Doe, Jane" <jane@example.org>,
         =?utf-8?B?SsO2cmc=?= <j@example.org>
        Cc: c@example.org
        Subject: =?windows-1252?Q?Barchester_=96_the?=
         =?windows-1252?Q?_letter?=
        In-Reply-To: <0@example.org>
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        Dear caf=E9,

        a line that is =
        broken =93for the way=94.

        """))
    let contents = document.contents
    #expect(contents.mediaType == .mail)
    #expect(contents.reader == DocumentReader.all.components[.mail])
    #expect(contents.title == "Barchester – the letter")
    #expect(contents.published == "2026-03-03T10:30:05+01:00")
    #expect(contents.pageCount == 1)
    #expect(
      document.text == """
        From: a@example.org
        To: "Doe, Jane" <jane@example.org>, Jörg <j@example.org>
        Cc: c@example.org
        Date: Tue, 3 Mar 2026 10:30:05 +0100 (CET)
        Subject: Barchester – the letter

        Dear café,

        a line that is broken “for the way”.

        """)
    #expect(
      contents.properties == [
        "From": "a@example.org", "To": "\"Doe, Jane\" <jane@example.org>, Jörg <j@example.org>", "Cc": "c@example.org",
        "Date": "Tue, 3 Mar 2026 10:30:05 +0100 (CET)", "Subject": "Barchester – the letter",
        "Message-ID": "<1@example.org>", "In-Reply-To": "<0@example.org>",
      ])
  }

  @Test(
    arguments: [
      ("Tue, 3 Mar 2026 10:30:00 GMT", "2026-03-03T10:30:00+00:00"),
      ("3 Mar 2026 23:59:59 -0530", "2026-03-03T23:59:59-05:30"), ("Tue, 3 Mar 2026 10:30:00", "2026-03-03"),
      ("Wed, 3 Jun 2026 10:30:00 BST", "2026-06-03"), ("Wed, 3 Jun 2026 10:30:00 +1", "2026-06-03"),
      ("Wed, 3 Jun 2026 10:30:00 UTC", "2026-06-03T10:30:00+00:00"),
      ("last week", nil), ("Tue, 31 Feb 2026 10:30:00 +0000", nil),
    ] as [(String, String?)])
  func published(date: String, moment: String?) throws {
    let mail = MailReaderTests.mail("Date: \(date)\nSubject: s\n\ntext\n")
    #expect(try read(mail).contents.published == moment)
  }

  @Test func plainTextIsPreferredAndAttachmentsAreChildren() throws {
    let inner = "From: x@example.org\r\nSubject: inner\r\nMessage-ID: <2@example.org>\r\n\r\ninside\r\n"
    let mail = MailReaderTests.mail(
      """
      Subject: s
      Content-Type: multipart/mixed; boundary=m

      For programs that know no MIME.
      --m
      Content-Type: multipart/alternative; boundary=a

      --a
      Content-Type: text/plain; charset=utf-8

      The words.
      --a
      Content-Type: multipart/related; boundary=r

      --r
      Content-Type: text/html; charset=utf-8

      <p>The <b>words</b>.<img src="cid:logo">
      --r
      Content-Type: image/png; name=logo.png
      Content-ID: <logo>
      Content-Transfer-Encoding: base64

      iVBORw0=
      --r--
      --a
      Content-Type: text/calendar

      BEGIN:VCALENDAR
      --a--
      --m
      Content-Type: application/pdf
      Content-Disposition: attachment; filename*=utf-8''Br%C3%BCcke.pdf
      Content-Transfer-Encoding: base64

      JVBERi0=
      --m
      Content-Type: TEXT/csv; name="=?utf-8?Q?a=C3=A4=2Ecsv?="

      1,2
      --m
      Content-Type: image/jpeg
      Content-Disposition: attachment; filename=photo.jpg

      jpeg
      --m
      Content-Type: message/rfc822

      \(inner.replacing("\r\n", with: "\n"))
      --m
      Content-Type: text/plain

      A second text.
      --m--

      """)
    let (children, document) = try children(of: mail)
    #expect(document.text == "From: a@example.org\nSubject: s\n\nThe words.\n\nA second text.\n")
    #expect(
      children == [
        Child(name: "Brücke.pdf", type: "application/pdf", bytes: "%PDF-"),
        Child(name: "aä.csv", type: "text/csv", bytes: "1,2"),
        Child(name: "photo.jpg", type: "image/jpeg", bytes: "jpeg"),
        Child(name: "", type: "message/rfc822", bytes: inner),
      ])
    #expect(document.contents.note == nil)
  }

  @Test(arguments: [
    ("UT", "+00:00"), ("Z", "+00:00"), ("EST", "-05:00"), ("EDT", "-04:00"), ("CST", "-06:00"), ("CDT", "-05:00"),
    ("MST", "-07:00"), ("MDT", "-06:00"), ("PST", "-08:00"), ("PDT", "-07:00"),
  ])
  func namesOfZones(name: String, offset: String) throws {
    let mail = MailReaderTests.mail("Date: Wed, 3 Jun 2026 10:30:00 \(name)\nSubject: s\n\ntext\n")
    #expect(try read(mail).contents.published == "2026-06-03T10:30:00\(offset)")
  }

  @Test func attachmentsAmongFormsOfATextAreChildren() throws {
    let (children, document) = try children(
      of: MailReaderTests.mail(
        """
        Subject: s
        Content-Type: multipart/alternative; boundary=a

        --a
        Content-Type: text/plain
        Content-Disposition: attachment; filename=notes.txt

        Notes.
        --a
        Content-Type: text/plain

        The words.
        --a
        Content-Type: multipart/related; boundary=r

        --r
        Content-Type: text/html

        <p>The words.
        --r
        Content-Type: image/png; name=logo.png

        logo
        --r
        Content-Type: image/jpeg
        Content-Disposition: attachment; filename=photo.jpg

        photo
        --r--
        --a
        Content-Type: text/csv; name=list.csv

        1,2
        --a
        Content-Type: application/pkcs7-signature; name=smime.p7s

        x
        --a
        Content-Type: message/delivery-status

        Action: failed
        --a--

        """))
    #expect(document.text == "From: a@example.org\nSubject: s\n\nThe words.\n")
    #expect(children.map(\.name) == ["photo.jpg", "notes.txt", "list.csv"])
  }

  @Test func aFormIsADocumentWhereThereIsNoText() throws {
    let part = "--a\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\n"
    let mail = MailReaderTests.mail("Subject: s\nContent-Type: multipart/alternative; boundary=a\n\n\(part)--a--\n")
    #expect(try children(of: mail).0.map(\.type) == ["text/calendar"])
  }

  @Test func hypertextIsReadWhereThereIsNothingElse() throws {
    let page =
      "<style>p {}</style><div style=\"display:none\">preview</div><div class=header>Dear all</div><table><tr><td>Area"
      + "<td>Grade</tr><tr><td>North<td>Good</tr></table><div class=footer>caf=E9</div>"
    func mail(_ plain: String) -> [UInt8] {
      MailReaderTests.mail(
        "Subject: s\nContent-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain\n\n\(plain)\n"
          + "--a\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
          + page.replacing("=", with: "=3D").replacing("=3DE9", with: "=E9") + "\n--a--\n")
    }
    let document = try read(mail(" \n"))
    #expect(
      document.text == "From: a@example.org\nSubject: s\n\nDear all\n\nArea\tGrade\nNorth\tGood\n\ncafé\n")
    #expect(document.contents.tables == [Table(page: 1, rows: [["Area", "Grade"], ["North", "Good"]])])
    #expect(try read(mail("Get HTML!")).text.hasSuffix("\n\nGet HTML!\n"))
    #expect(try read(mail("-")).text.contains("Dear all"))
  }

  @Test func flowedTextIsJoined() throws {
    func text(_ lines: String, _ parameters: String = "") throws -> Substring {
      try read(MailReaderTests.mail("Subject: s\nContent-Type: text/plain; format=flowed\(parameters)\n\n" + lines))
        .text.dropFirst("From: a@example.org\nSubject: s\n\n".count)
    }
    #expect(
      try text("A line that \ngoes on \nand ends.\n>> quoted \n>> too\n> less\n From space\n-- \nname\n")
        == "A line that goes on and ends.\n>> quoted too\n> less\nFrom space\n-- \nname\n")
    #expect(try text("bro \nken\n", "; delsp=yes") == "broken\n")
  }

  @Test func encodings() throws {
    func body(_ type: String, _ bytes: [UInt8]) throws -> String {
      let mail = MailReaderTests.mail("Subject: s\nContent-Type: text/plain; charset=\(type)\n\n") + bytes
      return try read(mail).text.split(separator: "\n").last.map(String.init) ?? ""
    }
    #expect(try body("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42]) == "日本")
    #expect(try body("koi8-r", [0xF0, 0xF2]) == "ПР")
    #expect(try body("no-such-set", Array("café".utf8)) == "café")
    #expect(try body("us-ascii", Array("caf\u{E9}".utf16.map { UInt8($0) })) == "café")
    // Bytes beyond ASCII in a header that names no set.
    let raw = try read(
      Array("Subject: caf".utf8) + [0xE9] + MailReaderTests.mail("\ntext", header: "\nMessage-ID: <1>\n"))
    #expect(raw.contents.title == "café")
  }

  @Test func aLetterFromAMailbox() throws {
    let mail =
      Array("From a@example.org Tue Mar  3 10:30:00 2026\n".utf8) + MailReaderTests.mail("Subject: s\n\nFrom me\n")
    #expect(try read(mail).text == "From: a@example.org\nSubject: s\n\nFrom me\n")
  }

  @Test(
    arguments: [
      "multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=e\n\n--e\n"
        + "Content-Type: application/pgp-encrypted\n\nVersion: 1\n--e\nContent-Type: application/octet-stream\n\nx\n--e--\n",
      "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIAG\n",
      "application/x-pkcs7-mime; name=smime.p7m\n\nunknown\n",
      "text/plain\n\n-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----\n",
    ])
  func encryptedSaysSo(content: String) throws {
    let part = "Content-Type: " + content
    #expect(throws: ReadingFailure.encryptedMail) { try read(MailReaderTests.mail("Subject: s\n" + part)) }
    // A part that can be read is stored, with a note.
    let mixed = "Subject: s\nContent-Type: multipart/mixed; boundary=m\n\n--m\n\nReadable.\n--m\n\(part)--m--\n"
    let document = try read(MailReaderTests.mail(mixed))
    #expect(document.text.hasSuffix("\n\nReadable.\n"))
    #expect(document.contents.note?.contains("encrypted") == true)
  }

  @Test func signaturesAreNoChildrenAndWhatTheyPackIs() throws {
    let signed = MailReaderTests.mail(
      """
      Subject: s
      Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary=s

      --s

      Signed words.
      --s
      Content-Type: application/pkcs7-signature; name=smime.p7s

      x
      --s--

      """)
    let (none, document) = try children(of: signed)
    #expect(none.isEmpty)
    #expect(document.text.hasSuffix("Signed words.\n"))
    let packed = "Subject: s\nContent-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\n\nx\n"
    let (children, opaque) = try children(of: MailReaderTests.mail(packed))
    #expect(children.map(\.name) == ["smime.p7m"])
    #expect(opaque.contents.note?.contains("packed into its signature") == true)
  }

  @Test(arguments: ["text/plain; charset=utf-8", "text/plain; charset=koi8-r", "text/html; charset=utf-8", "x; y"])
  func anEmptyTextIsNoFault(type: String) throws {
    let text = "--m\nContent-Type: \(type)\n\n"
    let mail =
      "Subject: s\nContent-Type: multipart/mixed; boundary=m\n\n\(text)--m\nContent-Type: application/pdf\n\nx\n--m--\n"
    let (children, document) = try children(of: MailReaderTests.mail(mail))
    #expect(children.last?.bytes == "x")
    #expect(document.text == "From: a@example.org\nSubject: s\n")
    #expect(document.contents.note == "The mail has no text of its own.")
  }

  @Test func attachmentsBeyondTheLimitAreSaid() throws {
    let part = "--m\nContent-Type: application/pdf\n\nx\n"
    let mail =
      "Subject: s\nContent-Type: multipart/mixed; boundary=m\n\n" + String(repeating: part, count: 9) + "--m--\n"
    var limits = ReadingLimits()
    limits.children = 4
    let (children, document) = try children(of: MailReaderTests.mail(mail), limits: limits)
    #expect(children.count == 4)
    #expect(document.contents.note?.contains("Only the first 4 attachments") == true)
  }

  @Test func whatAChildsTakerThrowsEndsTheReading() {
    struct Full: Error {}
    let mail = MailReaderTests.mail("Subject: s\nContent-Type: application/pdf\n\nx\n")
    #expect(throws: Full.self) { try read(mail, child: { _, _ in throw Full() }) }
  }
}
