internal import Glibc
package import Logging

/// One event as people read it: the constant message, then `key=value`.
package struct LogLine: Sendable {
  /// Seconds since 1970, UTC.
  package let moment: Int
  package let level: Logger.Level
  package let message: String
  package let fields: [(key: String, value: String)]

  package init(moment: Int, level: Logger.Level, message: String, fields: [(key: String, value: String)]) {
    self.moment = moment
    self.level = level
    self.message = message
    self.fields = fields
  }

  /// One line without its end; a value that could be misread is quoted, a line break or control in it is escaped.
  package var text: String {
    fields.reduce(LogLine.escaped(message)) { $0 + " \($1.key)=" + LogLine.quoted($1.value) }
  }

  /// `2026-11-22T05:04:00Z warning message key=value` and a line break.
  package var withTime: String {
    var seconds = time_t(moment)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let length = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    let stamp = String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return "\(stamp) \(level) \(text)\n"
  }

  private static func quoted(_ value: String) -> String {
    let isPlain = !value.isEmpty && value.unicodeScalars.allSatisfy { $0.value > 32 && $0 != "\"" && $0 != "=" }
    return isPlain ? escaped(value) : "\"" + escaped(value).replacing("\"", with: "\\\"") + "\""
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 10: result += "\\n"
      case 0..<32, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
