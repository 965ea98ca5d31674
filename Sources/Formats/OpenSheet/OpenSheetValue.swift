internal import Model
internal import Reading

/// The value of a cell as its attributes give it (ISO/IEC 26300-3, 19.385).
struct OpenSheetValue {
  let type: CellType
  /// Nil where the words of the cell are its value.
  let text: String?

  init(_ element: XMLElement) {
    let types = element.attributes("value-type")
    // LibreOffice says it beside the standard's type, which knows no errors.
    if types.contains("error") {
      self.init(.error, nil)
      return
    }
    switch types.first {
    case "float", "percentage", "currency":
      let value = element.attribute("value") ?? ""
      let number = Double(value).flatMap { $0.isFinite ? CellValues.text($0) : nil }
      self.init(number == nil ? .text : .number, number)
    case "date": self.init(.date, element.attribute("date-value").map(OpenSheetValue.withoutEmptyFraction))
    case "time":
      let time = element.attribute("time-value").flatMap(OpenSheetValue.time)
      self.init(time == nil ? .text : .time, time)
    case "boolean": self.init(.boolean, element.attribute("boolean-value") == "true" ? "TRUE" : "FALSE")
    default: self.init(.text, element.attribute("string-value"))
    }
  }

  private init(_ type: CellType, _ text: String?) {
    self.type = type
    self.text = text
  }

  /// Of `PT30H15M00.5S` (XML Schema, part 2, 3.2.6); nil for one in days or years, or below zero.
  private static func time(_ duration: String) -> String? {
    guard duration.hasPrefix("PT") else { return nil }
    var rest = duration.dropFirst(2)[...]
    var parts: [String] = []
    for unit in "HMS" {
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      let isHere = rest.dropFirst(digits.count).first == unit && !digits.isEmpty && digits.count < 20
      parts.append(isHere ? (digits.prefix { $0 != "." }.count < 2 ? "0\(digits)" : String(digits)) : "00")
      if isHere { rest = rest.dropFirst(digits.count + 1) }
    }
    return rest.isEmpty ? withoutEmptyFraction(parts.joined(separator: ":")) : nil
  }

  private static func withoutEmptyFraction(_ text: String) -> String {
    guard let point = text.lastIndex(of: ".") else { return text }
    var digits = text[point...]
    while let last = digits.last, last == "0" || last == "." { digits.removeLast() }
    return String(text[..<point] + digits)
  }
}
