/// Reads a part of relationships. Those that lead out of the package are left out.
final class OfficeRelationshipList: XMLHandler {
  private(set) var relationships: [OfficeRelationship] = []
  /// Of the part whose relationships they are; empty, or ending in `/`.
  private let folder: String

  init(folder: String) { self.folder = folder }

  func begin(_ element: XMLElement) {
    guard element.name == "Relationship", element.attribute("TargetMode") != "External",
      let target = element.attribute("Target"), let type = element.attribute("Type")
    else { return }
    relationships.append(
      OfficeRelationship(
        id: element.attribute("Id") ?? "", type: type.split(separator: "/").last.map(String.init) ?? "",
        target: resolve(target)))
  }

  func end(_ name: String, space: String) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  private func resolve(_ target: String) -> String {
    let path = target.hasPrefix("/") ? target : folder + target
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
