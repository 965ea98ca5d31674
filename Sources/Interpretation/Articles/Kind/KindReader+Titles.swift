/// Titles and headings that tell a kind of text.
extension KindReader {
  /// Ofsted's own title for summaries, and councils' for theirs.
  private static let summary: [[String]] = [
    ["summary", "report", "for", "children"], ["young", "people", "version"], ["children", "version"],
    ["child", "friendly", "version"], ["child", "friendly", "summary"], ["child", "friendly", "report"],
    ["for", "children", "and", "young", "people", "summary"],
    ["what", "ofsted", "said", "about", "us"],
    ["summary", "for", "children"], ["version", "for", "children"],
    ["short", "version"], ["young", "person", "version"], ["easy", "read"],
  ]
  private static let readers = ["for", "children", "and", "young", "people"]
  private static let writings: Set<String> = [
    "summary", "version", "report", "guide", "letter", "leaflet", "information", "edition",
  ]

  /// A title among the first lines that says for whom the text was written.
  func summaryWords() -> Range<Int>? {
    for block in article.blocks.prefix(12)
    where block.tokens.count <= 40 && !block.tokens.contains(where: { article.has($0, [.role, .speech]) }) {
      if block.tokens.count <= 16 {
        for phrase in KindReader.summary {
          if let place = article.text.firstMatch(of: phrase, in: block.tokens) { return place }
        }
        if let place = readersWords(in: block) { return place }
      }
      if let place = editionWords(in: block) { return place }
    }
    return nil
  }

  private static let editions: Set<String> = ["summary", "version", "guide", "edition", "leaflet"]

  /// "A summary of our inspection for young people", "Children's guide to our report": what is written for them, not
  /// "Summary of services for children" at the council.
  private func editionWords(in block: Block) -> Range<Int>? {
    for index in block.tokens where KindReader.editions.contains(article.word(index)) {
      let line = article.line(around: index, in: block.tokens)
      // A title says so at once; prose comes to it.
      guard index - line.lowerBound <= 6 else { continue }
      if let reader = readers(endingAt: index, in: line) { return span(reader.lowerBound, index + 1) }
      guard
        let place = span(index + 1, min(line.upperBound, index + 6)).first(where: {
          article.word($0) == "for" || article.breaks($0, at: [.colon, .dash, .comma])
        }),
        article.follows(place, over: .space), let reader = readers(beginningAt: place + 1, in: line)
      else { continue }
      return span(index, reader.upperBound)
    }
    return nil
  }

  private func readers(beginningAt index: Int, in line: Range<Int>) -> Range<Int>? {
    let end = ["young"].contains(article.word(index)) ? index + 2 : index + 1
    guard end <= line.upperBound, ["children", "kids", "people"].contains(article.word(end - 1)),
      !article.isPossessive(end - 1), !article.has(end, .service) || end == line.upperBound
    else { return nil }
    return span(index, end)
  }

  private func readers(endingAt index: Int, in line: Range<Int>) -> Range<Int>? {
    guard line.contains(index - 1), article.isPossessive(index - 1) else { return nil }
    if article.word(index - 1) == "people", line.contains(index - 2), article.word(index - 2) == "young" {
      return index - 2..<index
    }
    return ["children", "kids"].contains(article.word(index - 1)) ? index - 1..<index : nil
  }

  /// "A report for children and young people", "For children and young people" at a line's end; services for them are
  /// what headlines speak of.
  private func readersWords(in block: Block) -> Range<Int>? {
    guard let place = article.text.firstMatch(of: KindReader.readers, in: block.tokens),
      place.upperBound == block.tokens.upperBound || article.breaks(place.upperBound, at: .line),
      !block.tokens.contains(where: { article.has($0, [.grade, .rating]) })
    else { return nil }
    let first = place.lowerBound
    let begins = first == block.tokens.lowerBound || !article.follows(first, over: .space)
    return begins || KindReader.writings.contains(article.word(first - 1)) ? place : nil
  }

  private static let paper: [[String]] = [
    ["report", "author"], ["agenda", "item"], ["key", "decision"], ["background", "papers"], ["executive", "summary"],
    ["purpose", "of", "the", "report"], ["purpose", "of", "report"], ["financial", "implications"],
    ["meeting", "date"],
    ["date", "of", "meeting"], ["wards", "affected"], ["report", "of", "the"], ["recommendations"],
    ["legal", "implications"], ["portfolio", "holder"], ["minutes", "of"], ["apologies"], ["report", "to"],
    ["report", "by"], ["report", "of", "director"], ["report", "summary"], ["recommendation", "s"], ["recommendation"],
    ["supporting", "information"], ["reason", "for", "recommendation"], ["reasons", "for", "recommendation"],
    ["resource", "implications"], ["equality", "implications"], ["risk", "implications"],
    ["reason", "for", "decision"],
    ["overview", "and", "scrutiny", "committee"], ["recommended"], ["report", "prepared", "by"],
    ["corporate", "implications"], ["appendices"], ["report", "title"], ["resolved", "that"],
  ]

  /// Three of the headings that every committee's template has.
  func paperWords() -> Range<Int>? {
    let found = KindReader.paper.lazy.compactMap { heading([$0], in: article.blocks[...]) }.prefix(3)
    return found.count == 3 ? found.first : askedWords()
  }

  private static let parts: Set<String> = [
    "purpose", "background", "introduction", "context", "risks", "risk", "next steps", "recommendation",
    "recommendations", "summary", "conclusion", "appendices", "consultation",
  ]

  /// "The Board is asked to:", below headings as every officer's paper has: "Purpose", "Background", "Next steps".
  private func askedWords() -> Range<Int>? {
    let asked = article.blocks.lazy.compactMap { block in
      ["board", "committee", "panel", "cabinet", "members", "executive"].lazy.compactMap { body in
        ["is", "are"].lazy.compactMap { verb in
          self.article.text.firstMatch(of: [body, verb, "asked", "to"], in: block.tokens.prefix(8))
        }.first
      }.first
    }.first
    guard let asked else { return nil }
    let lines = article.blocks.filter { $0.tokens.count <= 40 }.flatMap { article.lines(of: $0) }
    let headings = Set(lines.filter { $0.count <= 2 }.map { $0.map(article.word).joined(separator: " ") })
    return headings.intersection(KindReader.parts).count >= 2 ? asked : nil
  }
}
