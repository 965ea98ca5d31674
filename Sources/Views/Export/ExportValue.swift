/// A value of an export. Objects keep the order of their keys, and a key without a value is there with `null`: both are
/// promises of the export's form that `Encodable` does not keep.
package indirect enum ExportValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// Digits as they stand, already in the form that JSON has for numbers.
  case digits(String)
  case text(String)
  case list([ExportValue])
  case object([Member])

  /// One key of an object.
  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: ExportValue

    package init(_ key: String, _ value: ExportValue) {
      self.key = key
      self.value = value
    }
  }

  package init(_ text: String?) { self = text.map { .text($0) } ?? .null }

  /// A number where `text` is one by JSON's rules (RFC 8259, without an exponent), so that no digit is lost; else text.
  package init(numberOrText text: String?) {
    guard let text else {
      self = .null
      return
    }
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let parts = digits.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let isNumber =
      parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }
      && (parts.first?.first != UInt8(ascii: "0") || parts.first?.count == 1)
    self = isNumber ? .digits(text) : .text(text)
  }
}
