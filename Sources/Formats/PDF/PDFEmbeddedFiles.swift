internal import CPoppler
internal import Model
internal import Reading

/// Files that a PDF carries (ISO 32000-1, 7.11.4), handed out as children.
enum PDFEmbeddedFiles {
  private struct Delivery {
    let session: ReadingSession
    var handedOut = 0
    var tooMany = false
    var failure: (any Error)?
  }

  static func handOut(of pdf: OpaquePointer, into contents: inout Contents, _ session: ReadingSession) throws {
    var delivery = Delivery(session: session)
    withUnsafeMutablePointer(to: &delivery) { context in
      vigil_pdf_embedded_files(pdf, context) { context, name, nameCount, mediaType, bytes, count in
        guard let context else { return false }
        let delivery = context.assumingMemoryBound(to: Delivery.self)
        let name = UnsafeRawBufferPointer(start: name, count: nameCount)
        let type = mediaType.map { String(cString: $0) } ?? ""
        let header = ChildHeader(
          name: SpoolName(bytes: Array(name)), mediaType: type.isEmpty ? nil : MediaType(rawValue: type))
        return PDFEmbeddedFiles.deliver(header, UnsafeRawBufferPointer(start: bytes, count: count), &delivery.pointee)
      }
    }
    if let failure = delivery.failure { throw failure }
    if delivery.tooMany {
      contents.addNote("Only the first \(delivery.handedOut) embedded files were taken out: there are too many.")
    }
  }

  private static func deliver(_ header: ChildHeader, _ bytes: UnsafeRawBufferPointer, _ delivery: inout Delivery)
    -> Bool
  {
    guard delivery.handedOut < delivery.session.limits.children else {
      delivery.tooMany = true
      return false
    }
    do {
      try delivery.session.progress()
      try delivery.session.child(header, bytes)
      delivery.handedOut += 1
      return true
    } catch {
      delivery.failure = error
      return false
    }
  }
}
