/// What a text is. The raw values are those of the exports.
enum ArticleKind: String, Hashable, Sendable {
  case pressArticle = "press_article"
  case councilNews = "council_news"
  case inspectionSummary = "inspection_summary"
  case letter
  case committeePaper = "committee_paper"
  case other
}
