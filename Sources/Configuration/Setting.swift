/// A value that is written in the configuration as one word.
package protocol Setting {
  /// What may be written, to stand after "is not": `a whole number`.
  static var form: String { get }

  /// Nil when `text` is not of that form.
  init?(text: String)
}

extension Int: Setting {
  package static var form: String { "a whole number" }

  package init?(text: String) { self.init(text) }
}

extension Bool: Setting {
  package static var form: String { "true or false" }

  package init?(text: String) { self.init(text) }
}

extension String: Setting {
  package static var form: String { "a text" }

  package init?(text: String) { self = text }
}

extension Setting where Self: RawRepresentable, RawValue == String, Self: CaseIterable {
  package static var form: String {
    "one of " + allCases.map(\.rawValue).joined(separator: ", ")
  }

  package init?(text: String) { self.init(rawValue: text) }
}
