/// A mail of our own with a text and an attachment, to warm the reader with.
enum MailSample {
  static var bytes: [UInt8] {
    let text =
      "From: =?iso-8859-1?Q?Caf=E9?= <a@example.org>\r\nTo: b@example.org\r\nDate: Tue, 3 Mar 2026 10:30:00 +0100\r\n"
      + "Subject: A mail\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n"
      + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
      + "Content-Transfer-Encoding: quoted-printable\r\n\r\nCaf=E9.\r\n--x\r\nContent-Type: application/pdf\r\n"
      + "Content-Disposition: attachment; filename=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nYQ==\r\n--x--\r\n"
    return Array(text.utf8)
  }
}
