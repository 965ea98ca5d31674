internal import Reading

/// The part that a package of Office Open XML is about, and what it relates to (ECMA-376, part 2, 6.5).
struct OfficeMain {
  let part: String
  let relationships: [OfficeRelationship]
  private let roots: [OfficeRelationship]

  /// `usual` is where programs put it that do not say so. Throws `.damaged` with `lack` where there is none.
  init(of package: OfficePackage, usual: String, lack: String) throws {
    roots = try package.relationships(of: "")
    part = roots.first { $0.type == "officeDocument" }?.target ?? usual
    guard package.holds(part) else { throw ReadingFailure.damaged(lack) }
    relationships = try package.relationships(of: part)
  }

  /// The first part of a type, by the type's last word; empty when there is none, which scans as no part.
  func related(_ type: String) -> String { relationships.first { $0.type == type }?.target ?? "" }

  /// Who wrote the document, when, and what it is called.
  func properties(of package: OfficePackage) throws -> OfficeProperties {
    let properties = OfficeProperties()
    for type in ["core-properties", "extended-properties"] {
      try package.scan(roots.first { $0.type == type }?.target ?? "", properties)
    }
    return properties
  }
}
