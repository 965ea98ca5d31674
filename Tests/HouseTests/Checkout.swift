import Foundation

/// The checkout that these tests were built from.
enum Checkout {
  static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: root + "/" + path, encoding: .utf8)
  }

  /// The Swift files below `folder`, as paths from the root, sorted.
  static func swiftFiles(below folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder)
      .filter { $0.hasSuffix(".swift") }
      .map { folder + "/" + $0 }
      .sorted()
  }
}
