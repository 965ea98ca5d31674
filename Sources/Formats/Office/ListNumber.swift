/// The number of a list item or note, as its format writes it (ECMA-376, part 1, 17.18.59).
enum ListNumber {
  static func text(_ number: Int, format: String) -> String {
    switch format {
    case "none": ""
    case "decimalZero": number < 10 ? "0\(number)" : "\(number)"
    case "lowerLetter": letters(number)
    case "upperLetter": letters(number).uppercased()
    case "lowerRoman": roman(number)
    case "upperRoman": roman(number).uppercased()
    case "ordinal": ordinal(number)
    default: "\(number)"
    }
  }

  /// a to z, then aa, bb and so on.
  private static func letters(_ number: Int) -> String {
    guard (1...26 * 20).contains(number) else { return "\(number)" }
    let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8((number - 1) % 26)))
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return "\(number)" }
    let digits = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
      (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = number
    var text = ""
    for (value, digit) in digits {
      while rest >= value {
        text += digit
        rest -= value
      }
    }
    return text
  }

  private static func ordinal(_ number: Int) -> String {
    let teens = (11...13).contains(number % 100)
    let ending = teens ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
    return "\(number)\(ending)"
  }
}
