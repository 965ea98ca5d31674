import Foundation
import Reference

/// The reference data of this checkout.
enum Shipped {
  static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  static func reference() throws -> Reference {
    try Reference.load(folder: root + "/Config/reference") { Array(try Data(contentsOf: URL(filePath: $0))) }
  }
}
