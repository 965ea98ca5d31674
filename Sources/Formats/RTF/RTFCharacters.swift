internal import Reading

/// The character sets of an RTF document (RTF 1.9.1, "Character Set", "Code Page Support" and "Font Table").
struct RTFCharacters {
  /// Of fonts whose characters are pictures, such as bullets.
  static let symbols = "symbols"

  /// The set of text in fonts that name none, by a name that ICU knows.
  private var standard = "windows-1252"
  /// The font of text that names none.
  private(set) var standardFont = 0
  private var sets: [Int: String] = [:]
  /// The font whose entry in the font table is read.
  private var entry = 0

  func set(ofFont font: Int) -> String { sets[font] ?? standard }

  /// A control word of the header or of the font table. False when it is neither, or means something for the text too.
  mutating func take(_ word: String, _ number: Int?, inTable: Bool) -> Bool {
    let number = number ?? 0
    switch word {
    case "ansicpg": setStandard(page: number)
    case "mac": setStandard(page: 10000)
    case "pc": setStandard(page: 437)
    case "pca": setStandard(page: 850)
    case "deff":
      standardFont = number
      return false
    case "f" where inTable: entry = number
    case "fcharset" where inTable: setFont(charset: number)
    case "cpg" where inTable: sets[entry] = RTFCharacters.name(ofPage: number)
    default: return false
    }
    return true
  }

  private mutating func setFont(charset: Int) {
    switch charset {
    case 2: sets[entry] = RTFCharacters.symbols
    case 0, 1: break
    default: sets[entry] = RTFCharacters.pages[charset].map { "windows-\($0)" } ?? RTFCharacters.other[charset]
    }
  }

  private mutating func setStandard(page: Int) { standard = RTFCharacters.name(ofPage: page) ?? standard }

  /// UTF-8 of bytes in a set.
  static func decode(_ bytes: [UInt8], _ set: String, _ session: ReadingSession) throws -> [UInt8] {
    if set == symbols { return bytes.flatMap { Array((SymbolFont.character(0xF000 | UInt32($0)) ?? "").utf8) } }
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes }
    return try bytes.withUnsafeBytes { try CharacterDecoder.decode($0, as: TextEncoding(named: set), session) }
  }

  private static func name(ofPage page: Int) -> String? {
    switch page {
    case 42: symbols
    case 437, 850, 852, 855, 857, 860...866, 869: "ibm-\(page)"
    case 874, 1250...1258: "windows-\(page)"
    case 932: "shift_jis"
    case 936: "gbk"
    case 949, 1361: "windows-949"
    case 950: "big5"
    case 10000: "macintosh"
    case 54936: "gb18030"
    case 65001: "utf-8"
    default: nil
    }
  }

  /// Charsets of Windows fonts with a page of their own.
  private static let pages = [
    161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 129: 949,
  ]
  private static let other = [
    77: "macintosh", 128: "shift_jis", 134: "gbk", 136: "big5", 254: "ibm-437", 255: "ibm-850",
  ]
}
