// The package of an Office document (ECMA-376, part 2): parts of XML in a ZIP archive, found by relationships. Nothing
// outside the package is followed. What is broken in it is `ReadingFailure.damaged`: half a document would mislead.

internal import Model
internal import Reading

/// The parts of an Office document.
final class OfficePackage {
  private let archive: ZIPArchive
  /// Members by their names in lower case: names of parts do not differ by case alone (part 2, 6.2.2). None is empty, so
  /// that a part which is not named is not found.
  private let places: [String: Int]
  private let session: ReadingSession
  private let name: String

  /// - Parameter name: What it should be, with its article, for whoever reads why it is damaged.
  init(_ bytes: UnsafeRawBufferPointer, _ session: ReadingSession, called name: String = "an Office document") throws {
    self.session = session
    self.name = name
    do { archive = try ZIPArchive(bytes, session) } catch let fault as ZIPArchive.Fault {
      throw OfficePackage.failure(fault, session.limits, name)
    }
    places = Dictionary(
      archive.members.enumerated().map { (OfficePackage.key($1.name), $0) }.filter { !$0.0.isEmpty },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether a folder has files.
  func holds(folder: String) -> Bool {
    let prefix = OfficePackage.key(folder) + "/"
    return places.keys.contains { $0.hasPrefix(prefix) && $0 != prefix }
  }

  func holds(_ part: String) -> Bool { places[OfficePackage.key(part)] != nil }

  /// Tells `handler` of a part; nothing when the package has no such part.
  ///
  /// - Parameter ignoringDocumentType: See `XMLScanner`.
  func scan(_ part: String, _ handler: any XMLHandler, ignoringDocumentType: Bool = false) throws {
    guard let place = places[OfficePackage.key(part)] else { return }
    if archive.members[place].isEncrypted { throw ReadingFailure.encrypted }
    let scanner = XMLScanner(handler, ignoringDocumentType: ignoringDocumentType)
    do {
      try archive.read(place, piece: scanner.feed)
      try scanner.finish()
    } catch let fault as ZIPArchive.Fault {
      throw OfficePackage.failure(fault, session.limits, name)
    } catch let fault as XMLScanner.Fault {
      throw OfficePackage.failure(fault)
    }
  }

  /// Hands out parts, each whole and with its place among `parts`, in the order in which they lie in the package. Those
  /// that it does not hold are passed over.
  func read(_ parts: [String], part: (Int, [UInt8]) throws -> Void) throws {
    let wanted = Dictionary(
      parts.enumerated().compactMap { place, name in places[OfficePackage.key(name)].map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
    if wanted.keys.contains(where: { archive.members[$0].isEncrypted }) { throw ReadingFailure.encrypted }
    do {
      try archive.read(Set(wanted.keys)) { index, bytes in
        guard let bytes else { throw ArchiveFault.broken }
        if let place = wanted[index] { try part(place, bytes) }
      }
    } catch let fault as ZIPArchive.Fault {
      throw OfficePackage.failure(fault, session.limits, name)
    }
  }

  /// Whether a part begins with these bytes.
  func begins(_ part: String, with start: some Collection<UInt8>) throws -> Bool {
    guard let place = places[OfficePackage.key(part)] else { return false }
    var head: [UInt8] = []
    try archive.read(place) { if head.count < start.count { head.append(contentsOf: $0) } }
    return head.starts(with: start)
  }

  /// What a part relates to; the package itself is the empty name.
  func relationships(of part: String) throws -> [OfficeRelationship] {
    let folder = part.lastIndex(of: "/").map { part[...$0] } ?? ""
    let list = OfficeRelationshipList(folder: String(folder))
    try scan("\(folder)_rels/\(part.dropFirst(folder.count)).rels", list)
    return list.relationships
  }

  /// Hands out the files of a folder, and other parts by name, as children; says in `contents` what was left out.
  func handOut(folder: String, and others: [String], into contents: inout Contents) throws {
    let prefix = OfficePackage.key(folder) + "/"
    let wanted = places.filter { $0.key.hasPrefix(prefix) && !$0.key.hasSuffix("/") && !$0.key.contains("/_rels/") }
    var indices = Set(wanted.values).union(others.compactMap { places[OfficePackage.key($0)] })
    if indices.count > session.limits.children {
      indices = Set(indices.sorted().prefix(session.limits.children))
      contents.addNote("Only the first \(indices.count) embedded files were taken out: there are too many.")
    }
    guard !indices.isEmpty else { return }
    var broken = 0
    do {
      try archive.read(indices) { index, bytes in
        guard let bytes else {
          broken += 1
          return
        }
        let name = archive.members[index].name.split(separator: "/").last.map(String.init) ?? ""
        try bytes.withUnsafeBytes { try session.child(ChildHeader(name: SpoolName(name), mediaType: nil), $0) }
      }
    } catch let fault as ZIPArchive.Fault {
      throw OfficePackage.failure(fault, session.limits, name)
    }
    if broken > 0 { contents.addNote("\(broken) of \(indices.count) embedded files are damaged and were left out.") }
  }

  private static func key(_ name: String) -> String {
    String(name.replacing("\\", with: "/").drop { $0 == "/" }).lowercased()
  }

  private static func failure(
    _ fault: ZIPArchive.Fault, _ limits: ReadingLimits, _ name: String
  ) -> ReadingFailure {
    switch fault {
    case .unreadable: .damaged("it begins like \(name), but the list of its parts cannot be read.")
    case .tooMany: .damaged("it begins like \(name), but has more than \(limits.members) parts.")
    case .broken: .damaged("a part of it is cut off or changed.")
    case .tooLarge: .damaged("it unpacks to more than \(limits.expanded >> 20) MB.")
    }
  }

  private static func failure(_ fault: XMLScanner.Fault) -> ReadingFailure {
    switch fault {
    case .malformed: .damaged("a part of it is no sound XML.")
    case .declaresType: .damaged("a part of it declares a document type, which Office documents never do.")
    case .unbounded: .damaged("a part of it is nested deeper, or has longer tags, than any program writes.")
    }
  }
}
