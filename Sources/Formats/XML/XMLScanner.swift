// XML by libxml2's push parser, which makes no tree. Nothing is fetched and no entity but the five of XML itself is
// known: a document type declaration, where they would be made, ends the reading (ECMA-376, part 2, 8.1.4 and OpenDocument
// forbid it). Depth, the length of a tag, its attributes and the namespaces in force are bounded.

internal import CXML
internal import Glibc

/// Tells a handler of an XML document that comes in pieces.
final class XMLScanner {
  enum Fault: Error {
    case malformed
    /// It declares a document type.
    case declaresType
    /// Elements within elements, or a single tag, beyond any that a program writes.
    case unbounded
  }

  private static let deepest = 256
  /// Bytes of one tag, comment or instruction. Word keeps pictures in attributes.
  private static let longestTag = 8 << 20
  /// Of one tag; and of namespaces declared by it and those around it. libxml2 compares each attribute of a tag with each
  /// other one and looks a prefix up one by one. Word declares some forty namespaces and writes fewer attributes.
  private static let mostAttributes = 256

  private let handler: any XMLHandler
  private var parser: xmlParserCtxtPtr?
  /// Namespaces by the address of their URI, which libxml2 keeps once for each document.
  private var spaces: [UnsafePointer<UInt8>: String] = [:]
  /// For each open element, the namespaces declared by it and those around it.
  private var namespaces: [Int] = []
  private var fault: Fault?
  private let ignoringDocumentType: Bool
  private var entity: XMLEntityStandIn?
  /// Bytes that were fed and are not parsed yet, and the equals signs in them.
  private var waiting = 0
  private var signs = 0

  /// libxml2 makes its tables at the first use.
  static func warm() {
    xmlInitParser()
    let scanner = XMLScanner(Silence())
    _ = try? Array("<?xml version=\"1.0\"?><a xmlns=\"b\" c=\"&amp;\">d</a>".utf8).withUnsafeBytes(scanner.feed)
    _ = try? scanner.finish()
  }

  /// - Parameter ignoringDocumentType: Whether a document type is passed over instead of ending the reading: nothing that
  ///   it declares is fetched or kept, and a question mark stands wherever the document names an entity.
  init(_ handler: any XMLHandler, ignoringDocumentType: Bool = false) {
    self.handler = handler
    self.ignoringDocumentType = ignoringDocumentType
    var calls = xmlSAXHandler()
    calls.initialized = UInt32(XML_SAX2_MAGIC)
    calls.internalSubset = { context, _, _, _ in XMLScanner.of(context)?.beginDocumentType() }
    if ignoringDocumentType {
      calls.getEntity = { context, _ in XMLScanner.of(context)?.standIn() }
      // Within the type: libxml2 passes over what is no parameter entity.
      calls.getParameterEntity = calls.getEntity
    }
    calls.startElementNs = { context, name, _, space, declared, _, count, added, attributes in
      // What a document type adds stands last.
      XMLScanner.of(context)?.begin(
        name, space, attributes, Int(count), added: Int(added), declaring: Int(declared))
    }
    calls.endElementNs = { context, name, _, space in XMLScanner.of(context)?.end(name, space) }
    calls.characters = { context, text, count in XMLScanner.of(context)?.text(text, Int(count)) }
    calls.ignorableWhitespace = calls.characters
    calls.serror = { _, _ in }
    parser = xmlCreatePushParserCtxt(&calls, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
  }

  deinit {
    // libxml2 makes one of its own for declarations of entities.
    if let document = parser?.pointee.myDoc { xmlFreeDoc(document) }
    parser?.pointee.myDoc = nil
    xmlFreeParserCtxt(parser)
  }

  func feed(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(64 << 10))
      rest = rest.dropFirst(piece.count)
      let text = piece.assumingMemoryBound(to: CChar.self).baseAddress
      let result = xmlParseChunk(parser, text, Int32(piece.count), 0)
      if let fault { throw fault }
      guard result == 0 else { throw Fault.malformed }
      try boundTag(piece.count)
    }
  }

  /// Says that the document has ended.
  func finish() throws {
    let result = xmlParseChunk(parser, nil, 0, 1)
    if let fault { throw fault }
    guard result == 0, parser?.pointee.wellFormed == 1 else { throw Fault.malformed }
  }

  /// Ends the reading at a tag that is too long before libxml2 has all of it; a shorter one with too many attributes is
  /// found when it begins.
  private func boundTag(_ new: Int) throws {
    guard let input = parser?.pointee.input?.pointee, let end = input.end, let place = input.cur else { return }
    // Where more waits than came last, a tag goes on, and only what came is counted.
    let counted = end - place > new ? min(waiting, end - place) : 0
    waiting = end - place
    let found = UnsafeBufferPointer(start: place + counted, count: waiting - counted)
    signs = (counted > 0 ? signs : 0) + found.count { $0 == UInt8(ascii: "=") }
    let isLong = waiting > XMLScanner.longestTag
    if isLong || (waiting > 64 << 10 && signs > XMLScanner.mostAttributes) { throw Fault.unbounded }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLScanner? {
    context.map { Unmanaged<XMLScanner>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Whether the document named an entity of its own.
  var hasEntities: Bool { entity != nil }

  private func beginDocumentType() { if !ignoringDocumentType { stop(.declaresType) } }

  private func standIn() -> UnsafeMutablePointer<xmlEntity> {
    let made = entity ?? XMLEntityStandIn()
    entity = made
    return made.entity
  }

  private func stop(_ reason: Fault) {
    if fault == nil { fault = reason }
    xmlStopParser(parser)
  }

  private func begin(
    _ name: UnsafePointer<UInt8>?, _ space: UnsafePointer<UInt8>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int, added: Int, declaring declared: Int
  ) {
    guard fault == nil, let name else { return }
    namespaces.append((namespaces.last ?? 0) + declared)
    guard namespaces.count <= XMLScanner.deepest, count <= XMLScanner.mostAttributes,
      namespaces[namespaces.count - 1] <= XMLScanner.mostAttributes
    else { return stop(.unbounded) }
    handler.begin(
      XMLElement(
        name: String(cString: name), space: self.space(space),
        attributes: UnsafeBufferPointer(start: attributes, count: attributes == nil ? 0 : (count - added) * 5)))
  }

  private func end(_ name: UnsafePointer<UInt8>?, _ space: UnsafePointer<UInt8>?) {
    guard fault == nil, let name else { return }
    _ = namespaces.popLast()
    handler.end(String(cString: name), space: self.space(space))
  }

  private func text(_ text: UnsafePointer<UInt8>?, _ count: Int) {
    if fault == nil { handler.text(UnsafeBufferPointer(start: text, count: count)) }
  }

  private func space(_ uri: UnsafePointer<UInt8>?) -> String {
    guard let uri else { return "" }
    if let known = spaces[uri] { return known }
    let space = String(cString: uri)
    spaces[uri] = space
    return space
  }

  private final class Silence: XMLHandler {
    func begin(_ element: XMLElement) {}
    func end(_ name: String, space: String) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }
}
