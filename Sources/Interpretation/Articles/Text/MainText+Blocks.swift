/// What tells the kinds of blocks apart.
extension MainText {
  func isProse(_ block: Block) -> Bool {
    let count = block.tokens.count
    if block.columns > 1, count < 40 { return false }
    if count >= 25 { return true }
    if block.isSentence { return count >= 9 || count >= 3 && isQuotation(block) || prose > 0 && count >= 3 }
    return prose > 0 && count >= 12 && (isQuotation(block) || text.endsWithColon(block.tokens))
  }

  func isQuotation(_ block: Block) -> Bool {
    !text.tokens[block.tokens.lowerBound].gap.isDisjoint(with: [.openQuote, .openSingleQuote])
      || block.tokens.contains { classes[$0].contains(.speech) }
  }

  /// "Children in care: Good".
  func isGradeRow(_ block: Block) -> Bool {
    guard let last = block.tokens.last, block.tokens.count <= 60,
      classes[last].contains(.grade) || text.tokens[last].word == "improvement"
    else { return false }
    return block.tokens.dropFirst().contains { index in
      classes[index].contains(.grade)
        && (text.separatesColumns(index) || !text.tokens[index].gap.isDisjoint(with: [.colon, .dash]))
    }
  }

  /// "Minister for Children and Families" below a letter.
  func isOffice(_ block: Block) -> Bool {
    block.tokens.count <= 10 && (block.tokens.contains { classes[$0].contains(.role) } || isFarewell(block))
  }

  /// A name alone above its office: "Rufus Kettle" and "Chief Executive" below a letter that ends without farewell.
  func isSigned(_ index: Int) -> Bool {
    let name = blocks[index].tokens
    guard (2...4).contains(name.count), !blocks[index].isSentence, index + 1 < blocks.count,
      name.allSatisfy({ text.tokens[$0].isCapitalised && classes[$0].isDisjoint(with: [.notName, .role, .byline]) })
    else { return false }
    let next = blocks[index + 1].tokens
    return next.count <= 10 && !blocks[index + 1].isSentence
      && next.prefix(3).contains { classes[$0].contains(.role) } && !next.contains { classes[$0].contains(.speech) }
  }

  func isFarewell(_ block: Block) -> Bool {
    block.tokens.count <= 6 && block.tokens.contains { classes[$0].contains(.farewell) }
  }

  /// Links side by side: "News | Sport | Business", "Home > News", "Home  News  Sport".
  func isMenu(_ block: Block) -> Bool {
    if block.isSentence, block.tokens.count >= 12 { return false }
    // "From: ..." heads a letter.
    if block.tokens.count > 1, text.tokens[block.tokens.lowerBound + 1].gap.contains(.colon),
      ["from", "to", "sent", "date", "subject", "cc"].contains(text.tokens[block.tokens.lowerBound].word)
    {
      return false
    }
    // A table of judgements.
    let grades = block.tokens.filter { classes[$0].contains(.grade) }.count
    let namesWhat = block.tokens.contains { classes[$0].contains(.area) || text.tokens[$0].word == "overall" }
    if grades >= 3 || grades == 2 && namesWhat { return false }
    if block.columns >= 2, block.columns * 4 >= block.tokens.count { return true }
    guard block.tokens.count <= 30, !block.isSentence else { return false }
    var marks = 0
    for index in block.tokens.dropFirst() {
      let gap = text.tokens[index].gap
      if gap.contains(.mark) || gap.contains(.slash)
        || gap.contains(.closeQuote) && gap.contains(.space)
          && text.scalar(behind: text.tokens[index - 1]) == " "
      {
        marks += 1
      }
    }
    return marks >= 2 && marks * 5 >= block.tokens.count
  }

  /// A short line that asks something.
  func isQuestion(_ block: Block) -> Bool {
    block.tokens.count <= 15 && block.tokens.last.map { text.scalar(behind: text.tokens[$0]) == "?" } ?? false
  }

  /// "READ MORE: Shropshire children's services told 'requires improvement'" is one line about another page.
  func isRelated(_ block: Block) -> Bool { block.tokens.count <= 25 }

  /// "More on Ofsted inspections", "MORE IN CHILDREN'S SERVICES": above other pages' headlines.
  func isOfOtherPages(_ block: Block) -> Bool {
    let first = block.tokens.lowerBound
    return prose >= 2 && (3...6).contains(block.tokens.count) && !block.isSentence && !block.isItem
      && text.tokens[first].word == "more" && ["on", "in", "about"].contains(text.tokens[first + 1].word)
      && !text.endsWithColon(block.tokens)
  }

  func isNotice(_ block: Block) -> Bool {
    if begins(block, with: PageCues.single), block.tokens.count <= 40,
      !speaksOfTheMatter(block) || block.tokens.count <= 20
    {
      return true
    }
    guard block.tokens.count <= 60 else { return false }
    for index in block.tokens {
      guard let phrases = PageCues.anywhere[text.tokens[index].word] else { continue }
      if phrases.contains(where: { text.matches($0, at: index) }) { return true }
    }
    return false
  }

  func begins(_ block: Block, with phrases: [String: [[String]]]) -> Bool {
    var start = block.tokens.lowerBound
    // "5 COMMENTS", "6 Responses to", "[ADVERTISEMENT]".
    if text.tokens[start].isNumber, block.tokens.count > 1 { start += 1 }
    guard let candidates = phrases[text.tokens[start].word] else { return false }
    return candidates.contains { phrase in
      guard start + phrase.count <= block.tokens.upperBound, text.matches(phrase, at: start) else { return false }
      let end = start + phrase.count
      // One word alone must be all of the line, or a label.
      return phrase.count > 1 || end >= block.tokens.upperBound || end + 2 >= block.tokens.upperBound
        || text.tokens[end].gap.contains(.colon)
    }
  }

  func speaksOfTheMatter(_ block: Block) -> Bool {
    block.tokens.contains { index in
      let word = text.tokens[index].word
      return word == "ofsted" || word == "council" || classes[index].contains(.speech) || word == "inspectors"
    }
  }
}
