import Configuration
import Foundation
import Testing

/// The files of `Config/` and the manual, as they are shipped.
@Suite("The shipped configuration")
struct ShippedFilesTests {
  private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  @Test func vigilYAMLSaysTheDefaults() throws {
    #expect(try Settings.load(path: Self.root + "/Config/vigil.yaml") == Settings())
  }

  /// Each key is there, uncommented, with its comment above; a line is `key:` at its own depth.
  @Test(arguments: Settings.keys) func vigilYAMLHasEveryKey(key: String) throws {
    let lines = try text("Config/vigil.yaml").split(separator: "\n", omittingEmptySubsequences: false)
    var path: [Substring] = []
    var found = false
    for line in lines where !line.hasPrefix("#") && !line.isEmpty {
      let depth = line.prefix { $0 == " " }.count / 2
      guard let name = line.dropFirst(depth * 2).split(separator: ":").first, !name.hasPrefix("#") else { continue }
      path = path.prefix(depth) + [name]
      found = found || path.joined(separator: ".") == key
    }
    #expect(found, "\(key) is missing from Config/vigil.yaml")
  }

  @Test(arguments: Settings.keys) func theManualNamesEveryKey(key: String) throws {
    #expect(try text("Deploy/man/vigil.yaml.5").contains(".It Ic \(key)\n"))
  }

  @Test func developmentStaysInTheCheckout() throws {
    let settings = try Settings.load(path: Self.root + "/Config/development.yaml")
    #expect(settings.spool == Self.root + "/Spool")
    #expect(settings.store == Self.root + "/.vigil")
    #expect(settings.control == Self.root + "/.vigil/control")
    #expect(settings.reference == Self.root + "/Config/reference")
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: Self.root + "/" + path, encoding: .utf8)
  }
}
