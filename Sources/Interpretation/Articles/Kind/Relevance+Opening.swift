/// What the title and the beginning of a piece say of inspections.
extension Relevance {
  /// Inspectors find, a visit finds, a report says: in the article's first part.
  var reportsFindings: Bool {
    for block in article.blocks.filter({ $0.part == .body && $0.isSentence }).prefix(6) {
      for sentence in article.text.sentences(in: block.tokens) {
        let isFound = sentence.contains {
          article.has($0, .finding) || ["published", "report"].contains(article.word($0))
        }
        let isInspected = sentence.contains { article.has($0, .inspection) || article.has($0, .inspectorate) }
        let isRecalled = sentence.contains {
          article.year($0) != nil && ["in", "since"].contains(article.word($0 - 1))
        }
        if isFound, isInspected, !isRecalled, sentence.contains(where: { article.has($0, .inspectorate) }) {
          return true
        }
      }
    }
    return false
  }

  /// A piece about an inspection says so at once; in one about something else it comes up later.
  var opensWithInspection: Bool {
    if item != nil { return true }
    // "... nine Ofsted inspectors spent two weeks there. They found:", above a list.
    let body = article.blocks.filter { block in
      block.part == .body && (block.isSentence || article.text.endsWithColon(block.tokens))
    }.prefix(3).map(\.tokens)
    let head = article.blocks.filter { $0.part == .head }.map(\.tokens)
    return (head + body).contains { $0.contains { article.has($0, [.inspectorate, .inspection]) } }
  }

  var openingParagraphs: Int {
    article.blocks.lazy.filter { $0.part == .body && $0.isSentence && $0.tokens.count >= 9 }.prefix(2).count
  }

  /// The title and the first paragraph.
  var firstOpening: [Range<Int>] { opening.dropLast(max(0, openingParagraphs - 1)) }

  /// Where a committee's paper comes to it: a title and other business stand before.
  var item: Int? {
    guard kind.kind == .committeePaper else { return nil }
    return article.blocks.firstIndex { block in
      block.part != .page && block.tokens.contains { article.has($0, [.inspectorate, .inspection]) }
        && count(Relevance.certain, in: [block.tokens]) > 0
    } ?? judgedItem
  }

  /// "4. Outcome of the Single Inspection": a heading whose item goes on to name three areas of the service.
  private var judgedItem: Int? {
    article.blocks.indices.first { index in
      let block = article.blocks[index]
      guard block.part != .page, !block.isSentence, block.tokens.count <= 14,
        block.tokens.contains(where: { article.has($0, .inspection) })
      else { return false }
      return article.blocks[(index + 1)...].prefix(3).contains { next in
        next.isSentence && Set(Area.named(in: next.tokens, of: article).map(\.area)).count >= 3
      }
    }
  }

  /// The blocks of that item; all that is told where it has no heading with a number.
  var itemBlocks: [Block] {
    guard let item, kind.kind == .committeePaper else { return article.told }
    let items = MinutesItems(article: article)
    let isHeading: (Block) -> Bool = { block in
      items.isHeading(block)
        || block.isItem && !block.isSentence && block.tokens.count <= 8
          && article.isCapitalised(block.tokens.lowerBound)
    }
    guard isHeading(article.blocks[item]) else { return article.told }
    let behind = article.blocks[(item + 1)...]
    let end = behind.firstIndex(where: isHeading) ?? article.blocks.endIndex
    return article.blocks[item..<end].filter { $0.part != .page }
  }

  /// Title and first two paragraphs; of a committee's paper those of the item.
  var opening: [Range<Int>] {
    if let item {
      let behind = article.blocks[(item + 1)...].filter { $0.part == .body && $0.isSentence && $0.tokens.count >= 9 }
      return [article.blocks[item].tokens] + behind.prefix(2).map(\.tokens)
    }
    let head = article.blocks.filter { $0.part == .head && $0.tokens.count >= 4 }.map(\.tokens)
    let body = article.blocks.filter { $0.part == .body && $0.isSentence && $0.tokens.count >= 9 }.prefix(2).map(
      \.tokens)
    return head + body
  }
}
