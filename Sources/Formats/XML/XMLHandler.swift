/// Is told of the elements and text of an XML document, in their order.
protocol XMLHandler: AnyObject {
  func begin(_ element: XMLElement)
  /// The names of the element that ends.
  func end(_ name: String, space: String)
  /// UTF-8; a text may come in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}
