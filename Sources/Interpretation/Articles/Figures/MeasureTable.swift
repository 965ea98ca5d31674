/// Rows of tables whose head names years or months: "Indicator | 2022 | 2024 | England" above "Visits on time (%) | 68 | 91 | 79" is a
/// change from 68 to 91.
struct MeasureTable {
  private enum Column: Hashable {
    case label
    case year(Int)
    case other
  }

  private struct Cell {
    let column: Int
    let tokens: Range<Int>
  }

  private static let widest = 12

  let article: Article

  /// Rows, and every token of the tables that were understood: no sentence is to be read there.
  func read(in body: [Range<Int>]) -> (measures: [Measure], tokens: Set<Int>) {
    var measures: [Measure] = []
    var taken: Set<Int> = []
    var head: [Int: Column] = [:]
    for line in body.flatMap(lines) {
      let cells = cells(of: line)
      if cells.count < 2 {
        head = [:]
      } else if let found = columns(cells) {
        head = found
        taken.formUnion(line)
      } else if !head.isEmpty {
        taken.formUnion(line)
        if let measure = row(cells, line, head) { measures.append(measure) }
      }
    }
    return (measures, taken)
  }

  /// Lines as long as a row may be; a longer one is none.
  private func lines(_ block: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = block.lowerBound
    for index in span(block.lowerBound + 1, block.upperBound) where article.breaks(index, at: [.line, .paragraph]) {
      lines.append(span(start, index))
      start = index
    }
    return lines + [span(start, block.upperBound)]
  }

  private func cells(of line: Range<Int>) -> [Cell] {
    guard line.count <= Article.longestSentence else { return [] }
    var cells: [Cell] = []
    var (column, start) = (0, line.lowerBound)
    for index in line.dropFirst() where article.text.separatesColumns(index) {
      cells.append(Cell(column: column, tokens: span(start, index)))
      column += max(1, bars(before: index))
      start = index
    }
    return cells + [Cell(column: column, tokens: span(start, line.upperBound))]
  }

  /// An empty cell has no word: only its bars tell.
  private func bars(before index: Int) -> Int {
    let (before, token) = (article.tokens[index - 1], article.tokens[index])
    guard before.page == token.page else { return 0 }
    let scalars = article.text.pages[token.page].scalars
    return span(before.end, token.start).prefix(200).count { scalars[$0] == "|" || scalars[$0] == "\t" }
  }

  private func columns(_ cells: [Cell]) -> [Int: Column]? {
    guard cells.count <= MeasureTable.widest else { return nil }
    var columns: [Int: Column] = [:]
    for cell in cells {
      if let year = year(cell.tokens) {
        guard cell.tokens.count <= 5 else { return nil }
        columns[cell.column] = isForeign(cell.tokens) ? .other : .year(year)
      } else {
        columns[cell.column] = cell.column == 0 ? .label : .other
      }
    }
    let years = years(of: columns)
    return years.count >= 2 && Set(years.map(\.year)).count == years.count ? columns : nil
  }

  /// A number that orders the columns: "2018/19", "March 2019" before "June 2019", "last year" before "this year".
  private func year(_ tokens: Range<Int>) -> Int? {
    if let year = tokens.lazy.compactMap({ article.year($0) }).first {
      return year * 12 + (tokens.lazy.compactMap({ DateReader.month(article.word($0)) }).first ?? 0)
    }
    guard tokens.count <= 3 else { return nil }
    let words = tokens.map { article.word($0) }
    if words == ["last", "year"] || words.first == "previous" { return 0 }
    // "At the visit" beside "Last year".
    if ["at", "this"].contains(words.first), words.last == "visit" || words.last == "inspection" { return .max }
    return words == ["this", "year"] || ["now", "current", "latest"].contains(words.first) ? .max : nil
  }

  private func isForeign(_ tokens: Range<Int>) -> Bool {
    tokens.contains { article.has($0, .national) || ["target", "change"].contains(article.word($0)) }
  }

  private func years(of columns: [Int: Column]) -> [(column: Int, year: Int)] {
    columns.compactMap { column, kind in
      if case .year(let year) = kind { return (column, year) }
      return nil
    }.sorted { $0.year < $1.year }
  }

  /// Between more than two years nothing says which change is meant.
  private func row(_ cells: [Cell], _ line: Range<Int>, _ head: [Int: Column]) -> Measure? {
    let years = years(of: head)
    guard years.count == 2, let label = cells.first, label.column == 0, years.allSatisfy({ $0.column > 0 }),
      cells.allSatisfy({ head[$0.column] != nil }), cells.count == head.count || line.contains(where: isBarred),
      label.tokens.contains(where: { !article.isNumber($0) }),
      !label.tokens.contains(where: {
        article.has($0, [.money, .national]) || article.breaks($0, at: .pound)
          || MeasureReader.matters.contains(article.word($0))
      }),
      let from = value(years[0].column, cells, label), let to = value(years[1].column, cells, label)
    else { return nil }
    return Measure(
      from: from, to: to, evidence: span(line.lowerBound, max(from.tokens.upperBound, to.tokens.upperBound)),
      what: label.tokens, period: nil)
  }

  private func isBarred(_ index: Int) -> Bool { article.breaks(index, at: [.bar, .tab]) }

  /// The number that fills a cell.
  private func value(_ column: Int, _ cells: [Cell], _ label: Cell) -> Quantity? {
    guard let cell = cells.first(where: { $0.column == column }),
      let (value, end) = NumberReader(article: article).number(
        at: cell.tokens.lowerBound, before: cell.tokens.upperBound),
      let value, end == cell.tokens.upperBound, !article.breaks(cell.tokens.lowerBound, at: .pound)
    else { return nil }
    let isPercent =
      article.text.scalar(behind: article.tokens[end - 1]) == "%"
      || span(label.tokens.lowerBound, label.tokens.upperBound + 1).contains { index in
        article.breaks(index, at: .percent) || ["percentage", "cent"].contains(article.word(index))
      }
    return Quantity(value: value, isPercent: isPercent, tokens: span(cell.tokens.lowerBound, end), isDuration: false)
  }
}
