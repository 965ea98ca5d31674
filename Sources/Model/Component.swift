/// A reader or interpreter and its version. Raising the version makes the documents it read eligible for re-reading.
package struct Component: Hashable, Sendable, Codable, CustomStringConvertible {
  package let name: String
  package let version: Int

  package init(name: String, version: Int) {
    self.name = name
    self.version = version
  }

  package var description: String { "\(name) \(version)" }
}
