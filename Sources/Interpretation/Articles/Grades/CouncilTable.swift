internal import Model

/// A table whose rows are councils: "Council | Overall | Previous". What a column has, its head says.
struct CouncilTable {
  private enum Column {
    case overall, previous
    case area(Area)
    case other
  }

  private let article: Article
  private let columns: [Column]

  /// Nil unless the line is the head of such a table.
  init?(head line: Range<Int>, of article: Article) {
    let cells = CouncilTable.cells(of: line, in: article)
    guard cells.count >= 2, let first = cells.first, first.count <= 3,
      first.contains(where: { ["council", "authority", "borough", "area", "where"].contains(article.word($0)) }),
      GradeMention.all(in: line, of: article).isEmpty
    else { return nil }
    self.article = article
    columns = cells.dropFirst().map { cell in
      if cell.contains(where: { ["previous", "previously", "last", "before", "old", "was"].contains(article.word($0)) })
      {
        return .previous
      }
      let areas = Area.named(in: cell, of: article)
      if areas.count == 1 { return .area(areas[0].area) }
      let isWhole = cell.contains {
        ["overall", "result", "outcome", "now", "new"].contains(article.word($0)) || article.has($0, .gradeNoun)
      }
      return areas.isEmpty && isWhole ? .overall : .other
    }
  }

  /// What a row tells of its council; nothing where the line is no row.
  func claims(in line: Range<Int>, places: ArraySlice<Place>) -> [GradeClaim] {
    let cells = CouncilTable.cells(of: line, in: article)
    guard cells.count == columns.count + 1, let place = places.first, places.count == 1,
      cells[0].contains(place.tokens.lowerBound), cells[0].count <= place.tokens.count + 2
    else { return [] }
    return zip(columns, cells.dropFirst()).compactMap { column, cell in
      let mentions = GradeMention.all(in: cell, of: article)
      guard mentions.count == 1, let mention = mentions.first else { return nil }
      let dates = Clause.dates(in: cell, of: article, DateReader(article.text), nil)
      guard cell.count - mention.tokens.count - dates.reduce(0, { $0 + $1.tokens.count }) <= 1 else { return nil }
      let evidence = span(place.tokens.lowerBound, cell.upperBound)
      var claim = GradeClaim(
        grade: mention.grade, area: nil, time: .present, dates: dates.map(\.start), authority: place.name,
        isStrong: true, evidence: evidence, how: "table")
      switch column {
      case .overall: return claim
      case .previous: claim.time = .earlier
      case .area(let area): claim = claim.also(area, evidence).of(place.name).strong()
      case .other: return nil
      }
      return claim
    }
  }

  private static func cells(of line: Range<Int>, in article: Article) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for index in line.dropFirst() where article.text.separatesColumns(index) {
      cells.append(span(start, index))
      start = index
    }
    return cells + [span(start, line.upperBound)]
  }
}
