/// Which numbers a number format shows as dates or times (ECMA-376, part 1, 18.8.30 and 18.8.31).
enum NumberFormat: Hashable {
  case number, date, time, moment
  /// A length of time, whose hours go beyond 23.
  case length
  /// Shown as it is written.
  case text

  /// Those that have a number and no code in the file. Those of East Asia (27 to 36, 50 to 58) are dates in all but a few
  /// editions, which the time of a value corrects.
  init(builtIn id: Int) {
    self =
      switch id {
      case 14...17, 27...31, 36, 50...54, 57, 58: .date
      case 18...21, 32...35, 45, 47, 55, 56: .time
      case 22: .moment
      case 46: .length
      case 49: .text
      default: .number
      }
  }

  /// By what stands in its first section for years, days, hours and seconds; m is a month, or a minute beside those.
  init(code: String) {
    var letters = Set<UInt8>()
    var isLength = false
    var rest = Array(code.lowercased().utf8)[...]
    if code.lowercased() == "general" {
      self = .number
      return
    }
    while let byte = rest.popFirst(), byte != UInt8(ascii: ";") {
      switch byte {
      case UInt8(ascii: "\""): NumberFormat.skip(to: byte, in: &rest)
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): _ = rest.popFirst()
      case UInt8(ascii: "["):
        let inside = rest.prefix { $0 != UInt8(ascii: "]") }
        let units = Set(inside)
        if !inside.isEmpty, units.count == 1, !units.isDisjoint(with: Array("hms".utf8)) { isLength = true }
        NumberFormat.skip(to: UInt8(ascii: "]"), in: &rest)
      case UInt8(ascii: "a") where rest.starts(with: "m/pm".utf8): rest = rest.dropFirst(4)
      case UInt8(ascii: "a") where rest.starts(with: "/p".utf8): rest = rest.dropFirst(2)
      default: letters.insert(byte)
      }
    }
    let hasDay = !letters.isDisjoint(with: Array("yd".utf8))
    let hasTime = !letters.isDisjoint(with: Array("hs".utf8))
    if isLength {
      self = .length
    } else if hasDay {
      self = hasTime ? .moment : .date
    } else if hasTime {
      self = .time
    } else if letters.contains(UInt8(ascii: "m")) {
      self = .date
    } else {
      self = letters == [UInt8(ascii: "@")] ? .text : .number
    }
  }

  private static func skip(to end: UInt8, in rest: inout ArraySlice<UInt8>) {
    while let byte = rest.popFirst(), byte != end {}
  }
}
