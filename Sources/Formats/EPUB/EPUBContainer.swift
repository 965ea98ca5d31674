/// Finds a book's package document (EPUB 3.3, 4.2.6.3.1): the first of them is the book as it is meant to be read.
final class EPUBContainer: XMLHandler {
  private(set) var package: String?

  func begin(_ element: XMLElement) {
    guard package == nil, element.name == "rootfile", let path = element.attribute("full-path") else { return }
    let type = element.attribute("media-type") ?? EPUBReader.packageType
    if type == EPUBReader.packageType { package = EPUBPath.resolve(path) }
  }

  func end(_ name: String, space: String) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
