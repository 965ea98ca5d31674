package import Control
internal import Model

/// What `vigilctl search` shows: a heading and a snippet for each page found.
package enum HitList {
  package static func lines(_ hits: [Hit], style: Style) -> [String] {
    hits.flatMap { hit in
      let title = hit.title.map(Printable.line) ?? hit.mediaType.rawValue
      let head = "\(style.strong(ShortDigest.text(hit.digest))) \(style.faint("page \(hit.page)")) \(title)"
      return [head, "  " + snippet(hit.snippet, style)]
    }
  }

  private static func snippet(_ parts: [SnippetPart], _ style: Style) -> String {
    parts.map { part in
      // Line ends of the page are no more than spaces here.
      let text = Printable.line(String(part.text.map { $0.isNewline ? " " : $0 }))
      return part.match ? style.match(text) : text
    }.joined()
  }
}
