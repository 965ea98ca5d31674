internal import CXML

/// What libxml2 is given for every entity that a document makes: taken for one of XML's own, it is a question mark in
/// words (as a text) and in attributes (as a first character), and nothing is ever expanded.
final class XMLEntityStandIn {
  let entity: UnsafeMutablePointer<xmlEntity>
  private let text: UnsafeMutablePointer<xmlChar>

  init() {
    text = UnsafeMutablePointer.allocate(capacity: 2)
    text.initialize(to: UInt8(ascii: "?"))
    (text + 1).initialize(to: 0)
    var made = xmlEntity()
    made.type = XML_ENTITY_DECL
    made.etype = XML_INTERNAL_PREDEFINED_ENTITY
    made.name = UnsafePointer(text)
    made.content = text
    // Where there is none, libxml2 would put its own.
    made.orig = text
    made.length = 1
    entity = UnsafeMutablePointer.allocate(capacity: 1)
    entity.initialize(to: made)
  }

  deinit {
    entity.deallocate()
    text.deallocate()
  }
}
