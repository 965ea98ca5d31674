internal import CCLD2
internal import Model
internal import Reading

/// Tells the language of prose whose document declares none, by CLD2. Says nothing where it is not sure: of a few words, of
/// a text in several languages, and of what is no prose. So it is for the formats of letters, reports and mails; what
/// stands in tables and data is names and keys.
///
/// Plain texts, HTML and Markdown are left out, because their reader is to stay quick: telling the language of 2 KB cost a
/// copy of a reader 0.14 ms, most of it page faults on CLD2's tables, of about 2.5 in all.
enum LanguageDetector {
  private static let prose: Set<MediaType> = [.pdf, .docx, .odt, .rtf, .epub, .mail]
  /// Bytes of letters. Of fewer, a list of names or places may pass for a language.
  private static let leastLetters = 160
  /// The share of the letters that are in the language, of a hundred: the rest may be quotations, names and addresses.
  private static let leastShare = 85
  /// Of a longer text, that many pieces are looked at, which lie evenly in it.
  private static let mostPieces = 32
  private static let pieceBytes = 2048
  /// Codes of CLD2 that are not those of BCP 47 (RFC 5646, 2.2.1), and what they stand for.
  private static let former = ["iw": "he", "in": "id", "jw": "jv", "mo": "ro", "blu": "hmn"]

  /// A BCP 47 tag.
  static func language(of contents: Contents) -> String? {
    guard prose.contains(contents.mediaType), !contents.pages.isEmpty else { return nil }
    var pages = contents.pages.map(\.text)
    // Behind the lines of a mail's header: names, and words of ours.
    if contents.mediaType == .mail, let end = pages[0].utf8.firstRange(of: "\n\n".utf8)?.upperBound {
      pages[0].removeSubrange(..<end)
    }
    return language(of: sample(pages))
  }

  private static func language(of text: String) -> String? {
    var text = text
    let found = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { vigil_language_of($0.baseAddress, $0.count) }
    }
    guard found.is_reliable, found.percent >= leastShare, found.letters >= leastLetters, isProse(text) else {
      return nil
    }
    let code = String(cString: found.code)
    // Others are of scripts, and of what CLD2 does not know.
    let primary = code.prefix { $0 != "-" }
    guard (2...3).contains(primary.utf8.count), primary != "un", primary != "xx", primary != "zzp" else { return nil }
    return LanguageTag.checked(former[code] ?? code)
  }

  /// Whether no more words begin with a capital than with a small letter, where the script has both: else they are names.
  private static func isProse(_ text: String) -> Bool {
    var surplus = 0
    var isFirst = true
    for scalar in text.unicodeScalars {
      if scalar.value <= 0x20 {
        isFirst = true
      } else if isFirst {
        isFirst = false
        if scalar.properties.isLowercase { surplus += 1 } else if scalar.properties.isUppercase { surplus -= 1 }
      }
    }
    return surplus >= 0
  }

  /// The text, or pieces of it, with a line between them.
  private static func sample(_ pages: [String]) -> String {
    let whole = pages.reduce(0) { $0 + $1.utf8.count + 1 }
    guard whole > mostPieces * pieceBytes else { return pages.joined(separator: "\n") }
    var pieces: [Substring] = []
    var start = 0
    for page in pages {
      let end = start + page.utf8.count + 1
      // Each piece belongs to the page in which its place lies, and ends with it.
      while pieces.count < mostPieces, case let place = whole / mostPieces * pieces.count, place < end {
        let from = page.utf8.index(page.utf8.startIndex, offsetBy: max(0, place - start))
        let to = page.utf8.index(from, offsetBy: pieceBytes, limitedBy: page.utf8.endIndex) ?? page.utf8.endIndex
        pieces.append(page[boundary(from, page)..<boundary(to, page)])
      }
      start = end
    }
    return pieces.joined(separator: "\n")
  }

  /// The beginning of the scalar that a place lies in.
  private static func boundary(_ place: String.Index, _ text: String) -> String.Index {
    var place = place
    while place < text.utf8.endIndex, place > text.utf8.startIndex, text.utf8[place] & 0xC0 == 0x80 {
      place = text.utf8.index(before: place)
    }
    return place
  }
}
