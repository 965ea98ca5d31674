internal import Model
internal import Platform
internal import Store
internal import SystemPackage

/// Takes the names of some arrivals out of the ledger.
///
/// A segment is patched in a copy, line by line and byte for byte as long, and the copy put in its place (rename(2)) once
/// it is on the disk: a crash leaves the one or the other.
struct NameErasure {
  let directory: Directory
  let names: Set<String>

  init(directory: Directory, arrivals: Set<ArrivalID>) {
    self.directory = directory
    names = Set(arrivals.map(\.text))
  }

  /// What takes the place of lines of a segment.
  func patches(in segment: Int) throws -> [(offset: Int64, line: [UInt8])] {
    var patches: [(offset: Int64, line: [UInt8])] = []
    _ = try LedgerReader(directory: directory).lines(segment: segment, from: 0, to: .max) { line, at, _ in
      guard let arrival = LedgerLine.arrival(of: line), names.contains(arrival) else { return }
      if let blanked = try LedgerLine.blanked(line) { patches.append((at, blanked)) }
    }
    return patches
  }

  /// Of a segment to which nothing is appended any more.
  func apply(_ patches: [(offset: Int64, line: [UInt8])], to segment: Int) throws {
    let name = LedgerReader.name(of: segment)
    var copy = try AtomicFile(in: directory, mode: 0o600)
    try copyBytes(of: try directory.open(name), into: copy)
    let file = copy.descriptor.raw
    for (offset, line) in patches {
      try OpenFile.write(line, to: file, at: offset)
    }
    try copy.sync()
    try copy.replace(in: directory, as: name)
    try directory.sync()
  }

  /// What a crash left of a last line may name a file too: what is set aside of it goes, for good.
  func removeTorn() throws {
    var isGone = false
    for name in try directory.names() where name.string.hasPrefix("torn-") {
      let text = String(decoding: try directory.open(name).read(limit: 256 << 20), as: UTF8.self)
      guard names.contains(where: text.contains) else { continue }
      try directory.remove(name)
      isGone = true
    }
    if isGone { try directory.sync() }
  }

  private func copyBytes(of source: borrowing OwnedDescriptor, into copy: borrowing AtomicFile) throws {
    if FileSystem.clone(source.raw, into: copy.descriptor.raw) { return }
    while true {
      let bytes = try source.read(limit: 1 << 20)
      if bytes.isEmpty { return }
      try copy.write(bytes)
    }
  }
}
