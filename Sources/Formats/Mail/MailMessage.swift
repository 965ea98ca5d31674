// Mails (RFC 5322, MIME) by GMime. It reads the document where it lies and copies no part until its content is asked
// for; it nests 1024 levels at most. Character sets of headers are ICU's work (iconv.c in CICU), those of texts the
// decoder's. Its cryptography is never called: nothing is decrypted and no signature checked.

internal import CGMime
internal import Reading

/// A mail as GMime understood it.
final class MailMessage {
  private let message: UnsafeMutablePointer<GMimeMessage>
  private let bytes: UnsafeMutablePointer<GByteArray>
  private let lineEnds: GMimeNewLineFormat

  /// GLib says nothing to a log, whose place it would look for, and GMime makes its types.
  static func warm() {
    g_log_set_writer_func({ _, _, _, _ in G_LOG_WRITER_HANDLED }, nil, nil)
    g_log_set_default_handler({ _, _, _, _ in }, nil)
    g_mime_init()
    // For bytes beyond ASCII that name no character set.
    "utf-8".withCString { first in
      "windows-1252".withCString { second in
        var charsets: [UnsafePointer<CChar>?] = [first, second, nil]
        g_mime_parser_options_set_fallback_charsets(g_mime_parser_options_get_default(), &charsets)
      }
    }
  }

  /// - Parameter source: Valid as long as the mail is used.
  init(_ source: UnsafeRawBufferPointer) throws {
    let start = source.assumingMemoryBound(to: UInt8.self).baseAddress
    guard let bytes = g_byte_array_new_take(UnsafeMutablePointer(mutating: start), gsize(source.count)),
      let stream = g_mime_stream_mem_new_with_byte_array(bytes)
    else { throw ReadingFailure.damaged("it begins like a mail, but cannot be read as one.") }
    self.bytes = bytes
    let line = source.prefix { $0 != UInt8(ascii: "\n") }
    lineEnds = line.last == UInt8(ascii: "\r") ? GMIME_NEWLINE_FORMAT_DOS : GMIME_NEWLINE_FORMAT_UNIX
    stream.withMemoryRebound(to: GMimeStreamMem.self, capacity: 1) { g_mime_stream_mem_set_owner($0, 0) }
    let parser = g_mime_parser_new_with_stream(stream)
    let message = g_mime_parser_construct_message(parser, nil)
    g_object_unref(parser)
    g_object_unref(stream)
    guard let message else {
      g_byte_array_free(bytes, 0)
      throw ReadingFailure.damaged("it begins like a mail, but has no header that can be read.")
    }
    self.message = message
  }

  deinit {
    g_object_unref(message)
    // The bytes themselves are the document's.
    g_byte_array_free(bytes, 0)
  }

  var root: MailPart? { g_mime_message_get_mime_part(message).map { MailPart($0, lineEnds) } }

  var subject: String? { g_mime_message_get_subject(message).flatMap { MailMessage.line(String(cString: $0)) } }

  /// The people of a field, as `Name <address>` with commas between.
  func addresses(_ field: GMimeAddressType) -> String? {
    guard let list = g_mime_message_get_addresses(message, field),
      let text = internet_address_list_to_string(list, nil, 0)
    else { return nil }
    defer { g_free(text) }
    return MailMessage.line(String(cString: text))
  }

  /// A field of the header as text on one line.
  func field(_ name: String) -> String? {
    message.withMemoryRebound(to: GMimeObject.self, capacity: 1) { object in
      g_mime_object_get_header(object, name).flatMap { MailMessage.line(String(cString: $0)) }
    }
  }

  var date: MailDate? { g_mime_message_get_date(message).map { MailDate($0) } }

  private static func line(_ text: String) -> String? {
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    let visible = String(String.UnicodeScalarView(words.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
    return visible.isEmpty ? nil : visible
  }
}
