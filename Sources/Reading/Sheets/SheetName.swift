/// The name of a sheet, of which Excel allows 31 characters and others any.
package enum SheetName {
  private static let most = 200

  /// In one line, and cut where no person would read on.
  package static func checked(_ name: String) -> String {
    let scalars = name.unicodeScalars.lazy.filter { $0.value >= 0x20 && $0.value != 0x7F }.prefix(most)
    return String(String.UnicodeScalarView(scalars))
  }
}
