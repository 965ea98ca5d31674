internal import Model

/// A web server's error page, or a check for robots, saved in a report's place.
///
/// Such a page says so in a line of its own, or in a whole sentence that begins a block. In a letter the same words stand
/// within sentences, and a mail that quotes them is a mail.
enum ErrorPage {
  /// Longer texts are documents, whatever they say.
  private static let mostWords = 200
  private static let types: Set<MediaType> = [.html, .plainText, .markdown, .pdf]

  /// What only programs say.
  private static let phrases = [
    "report not found", "page not found", "file not found", "document not found", "404 not found", "error 404",
    "404 error", "403 forbidden", "error 403", "page cannot be found", "page can't be found",
    "page could not be found", "page cannot be displayed", "document you requested no longer exists",
    "page you requested no longer exists", "internal server error", "bad gateway", "gateway timeout",
    "gateway time out", "checking if the site connection is secure", "checking your browser",
    "verify you are human", "enable javascript and cookies to continue",
  ].map { DocumentText.words(of: $0) }

  /// What people may say too: believed of a page of the web.
  private static let commonPhrases = [
    "access denied", "service unavailable", "service temporarily unavailable", "just a moment",
    "your session has expired", "something went wrong", "an error has occurred",
  ].map { DocumentText.words(of: $0) }

  /// Words that may stand before: "Sorry, the page ...", "HTTP error 404: page not found".
  private static let leads: Set<String> = ["error", "http", "status", "code", "sorry", "oops", "the", "this"]
  private static let mostLeads = 4

  /// The words that show it; nil for anything else.
  static func words(in text: DocumentText, of type: MediaType) -> Range<Int>? {
    guard text.tokens.count <= mostWords, types.contains(type) else { return nil }
    let known = type == .html ? phrases + commonPhrases : phrases
    return text.firstMatch(ofAny: known, in: text.tokens.indices) {
      begins($0.lowerBound, text) && ends($0.upperBound, text)
    }
  }

  private static func begins(_ index: Int, _ text: DocumentText) -> Bool {
    var first = index
    while first > 0, index - first < mostLeads, text.tokens[first].gap.isDisjoint(with: [.paragraph, .page]),
      leads.contains(text.tokens[first - 1].word) || text.tokens[first - 1].isNumber
    { first -= 1 }
    return first == 0 || !text.tokens[first].gap.isDisjoint(with: [.paragraph, .page])
  }

  private static func ends(_ next: Int, _ text: DocumentText) -> Bool {
    guard next < text.tokens.count, !text.beginsLine(next) else { return true }
    return !text.tokens[next].gap.isDisjoint(with: [.fullStop, .exclamation, .dash, .bar, .colon, .tab])
  }
}
