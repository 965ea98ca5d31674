internal import CGMime

/// A part of a mail; lives as long as its mail.
struct MailPart {
  private let object: UnsafeMutablePointer<GMimeObject>
  /// How the mail ends its lines, so that a mail that is attached to it keeps its bytes.
  private let lineEnds: GMimeNewLineFormat

  init(_ object: UnsafeMutablePointer<GMimeObject>, _ lineEnds: GMimeNewLineFormat) {
    self.object = object
    self.lineEnds = lineEnds
  }

  /// In lower case, such as `text`; and its second half.
  var type: String { name(of: g_mime_content_type_get_media_type) }
  var subtype: String { name(of: g_mime_content_type_get_media_subtype) }

  var isMultipart: Bool { isKind(g_mime_multipart_get_type()) }
  /// A mail that was attached as one.
  var isMessage: Bool { isKind(g_mime_message_part_get_type()) }
  var isAttachment: Bool { text(g_mime_object_get_disposition(object))?.lowercased() == "attachment" }
  /// What links of an HTML text call it; empty when it has none.
  var contentID: String { text(g_mime_object_get_content_id(object)) ?? "" }

  var children: [MailPart] {
    guard isMultipart else { return [] }
    return object.withMemoryRebound(to: GMimeMultipart.self, capacity: 1) { multipart in
      (0..<max(0, g_mime_multipart_get_count(multipart))).compactMap { index in
        g_mime_multipart_get_part(multipart, index).map { MailPart($0, lineEnds) }
      }
    }
  }

  /// Empty when it has none.
  var fileName: String {
    guard isKind(g_mime_part_get_type()) else { return "" }
    return object.withMemoryRebound(to: GMimePart.self, capacity: 1) { text(g_mime_part_get_filename($0)) } ?? ""
  }

  /// A parameter of its type, such as `charset`.
  func parameter(_ name: String) -> String? { text(g_mime_object_get_content_type_parameter(object, name)) }

  /// Its bytes without their transfer encoding: for an attached mail, the mail's.
  func withContent<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    let stream = g_mime_stream_mem_new()
    defer { g_object_unref(stream) }
    if isMessage {
      let options = g_mime_format_options_new()
      defer { g_mime_format_options_free(options) }
      g_mime_format_options_set_newline_format(options, lineEnds)
      object.withMemoryRebound(to: GMimeMessagePart.self, capacity: 1) { part in
        guard let message = g_mime_message_part_get_message(part) else { return }
        message.withMemoryRebound(to: GMimeObject.self, capacity: 1) {
          _ = g_mime_object_write_to_stream($0, options, stream)
        }
      }
    } else if isKind(g_mime_part_get_type()) {
      object.withMemoryRebound(to: GMimePart.self, capacity: 1) { part in
        guard let content = g_mime_part_get_content(part) else { return }
        _ = g_mime_data_wrapper_write_to_stream(content, stream)
      }
    }
    let array = stream?.withMemoryRebound(to: GMimeStreamMem.self, capacity: 1) { g_mime_stream_mem_get_byte_array($0) }
    return try body(UnsafeRawBufferPointer(start: array?.pointee.data, count: Int(array?.pointee.len ?? 0)))
  }

  private func isKind(_ type: GType) -> Bool {
    object.withMemoryRebound(to: GTypeInstance.self, capacity: 1) { g_type_check_instance_is_a($0, type) != 0 }
  }

  private func name(of half: (UnsafeMutablePointer<GMimeContentType>?) -> UnsafePointer<CChar>?) -> String {
    (text(half(g_mime_object_get_content_type(object))) ?? "").lowercased()
  }

  private func text(_ text: UnsafePointer<CChar>?) -> String? { text.map { String(cString: $0) } }
}
