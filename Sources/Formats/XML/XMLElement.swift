/// An element as it begins; valid only while its handler is told of it.
struct XMLElement {
  /// Without its prefix.
  let name: String
  /// The URI of its namespace; empty when it has none.
  let space: String
  /// Five for each attribute: local name, prefix, namespace, start of the value and its end.
  private let attributes: UnsafeBufferPointer<UnsafePointer<UInt8>?>

  init(name: String, space: String, attributes: UnsafeBufferPointer<UnsafePointer<UInt8>?>) {
    self.name = name
    self.space = space
    self.attributes = attributes
  }

  /// The value of the first attribute with this local name, in whatever namespace.
  func attribute(_ name: StaticString) -> String? {
    stride(from: 0, to: attributes.count, by: 5).lazy.compactMap { value(of: name, at: $0) }.first
  }

  /// The values of all attributes with this local name, in their order.
  func attributes(_ name: StaticString) -> [String] {
    stride(from: 0, to: attributes.count, by: 5).compactMap { value(of: name, at: $0) }
  }

  private func value(of name: StaticString, at place: Int) -> String? {
    guard let local = attributes[place], XMLElement.isEqual(local, name), let start = attributes[place + 3],
      let end = attributes[place + 4]
    else { return nil }
    let value = UnsafeBufferPointer(start: start, count: end - start)
    let text = String(decoding: value, as: UTF8.self)
    // As libxml2 leaves an ampersand in an attribute of a document whose entities it does not replace.
    return value.contains(UInt8(ascii: "&")) ? text.replacing("&#38;", with: "&") : text
  }

  /// All attributes in their order, by their local names; not the declarations of namespaces.
  var all: [(name: String, value: String)] {
    stride(from: 0, to: attributes.count, by: 5).compactMap { place in
      guard let local = attributes[place], let start = attributes[place + 3], let end = attributes[place + 4] else {
        return nil
      }
      let value = UnsafeBufferPointer(start: start, count: end - start)
      return (String(cString: local), String(decoding: value, as: UTF8.self))
    }
  }

  private static func isEqual(_ text: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    for index in 0..<count where text[index] != name.utf8Start[index] { return false }
    return text[count] == 0
  }
}
