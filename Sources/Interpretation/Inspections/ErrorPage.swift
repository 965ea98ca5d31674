/// A web server's error page, or an empty page, saved in a report's place.
enum ErrorPage {
  /// Longer texts are documents, whatever they say.
  private static let mostWords = 200

  private static let phrases = [
    "report not found", "page not found", "not found", "404", "403 forbidden", "access denied", "no longer exists",
    "page cannot be found",
    "page can't be found", "cannot be displayed", "service unavailable", "internal server error", "bad gateway",
    "just a moment", "security of your connection", "site connection is secure", "checking your browser",
    "verify you are human",
    "file not found", "document you requested", "temporarily unavailable", "gateway timeout", "error has occurred",
    "enable javascript and cookies to continue", "session has expired", "something went wrong",
  ].map { DocumentText.words(of: $0) }

  /// The words that show it; nil for anything else.
  static func words(in text: DocumentText) -> Range<Int>? {
    guard text.tokens.count <= mostWords else { return nil }
    let all = 0..<text.tokens.count
    return phrases.lazy.compactMap { text.firstMatch(of: $0, in: all) }.first
  }
}
