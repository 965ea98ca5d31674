package import Platform

/// What must stay free on the file systems that Vigil writes to; with less, no file is taken.
package struct Reserve: Sendable {
  /// A file system, told by a path on it.
  package struct Place: Sendable {
    /// `spool` or `store`.
    let name: String
    let path: String
    /// 0 keeps none.
    let bytes: Int64

    package init(name: String, path: String, bytes: Int64) {
      self.name = name
      self.path = path
      self.bytes = bytes
    }
  }

  private let places: [Place]
  /// For how many files there must be room on each; 0 keeps none.
  private let files: Int64
  private let measure: @Sendable (_ path: String) throws(SystemError) -> FreeSpace

  package init(
    _ places: [Place], files: Int64,
    measure: @escaping @Sendable (String) throws(SystemError) -> FreeSpace = { path throws(SystemError) in
      try FreeSpace(of: path)
    }
  ) {
    self.places = files > 0 ? places : places.filter { $0.bytes > 0 }
    self.files = files
    self.measure = measure
  }

  /// No reserve at all.
  package init() { self.init([], files: 0) }

  package var isEmpty: Bool { places.isEmpty }

  /// The first file system that lacks room. After a shortage there must be a sixteenth more than the reserve, so that
  /// nothing flutters at the edge. One that cannot be asked lacks nothing: what is wrong with it shows when it is used.
  package func shortage(after former: Shortage?) -> Shortage? {
    for place in places {
      guard let free = try? measure(place.path) else { continue }
      func shortage(_ kind: Shortage.Kind, _ free: Int64, _ reserve: Int64) -> Shortage? {
        let wasShort = former?.place == place.name && former?.kind == kind
        guard reserve > 0, free < (wasShort ? reserve + reserve / 16 : reserve) else { return nil }
        return Shortage(place: place.name, path: place.path, kind: kind, free: free, reserve: reserve)
      }
      if let found = shortage(.bytes, free.bytes, place.bytes) { return found }
      if let free = free.files, let found = shortage(.files, free, files) { return found }
    }
    return nil
  }
}
