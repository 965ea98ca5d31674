/// Whether a piece reports an inspection of a council's children's services.
struct Relevance {
  let article: Article
  let topic: Topic

  /// Names of the service that mean it whatever else is there.
  private static let certain: [[String]] = [
    ["children", "services"], ["child", "services"], ["children", "social", "care"], ["children", "social", "work"],
    ["children", "social", "services"], ["children", "department"], ["child", "protection"],
    ["services", "for", "children"],
  ]
  /// As the trade and the press say them, too.
  private static let service: [[String]] =
    certain + [
      ["children", "and", "young", "people", "services"], ["children", "trust"], ["children", "and", "families"],
      ["looked", "after", "children"], ["children", "in", "care"], ["care", "leavers"], ["safeguarding"],
      ["social", "workers"], ["social", "care", "services"], ["children", "and", "young", "people"],
      ["family", "services"], ["youngsters"], ["social", "work"],
    ]

  /// What else of a council's own is inspected, by what the title or the beginning calls it.
  private static let councils: [[String]] = [
    ["adult", "social", "care"], ["adult", "services"], ["adult", "care"], ["older", "people"], ["send"],
    ["special", "educational", "needs"], ["youth", "justice"], ["youth", "offending"], ["children", "home"],
    ["children", "homes"], ["adult", "learning"], ["adult", "education"],
  ]
  /// Others that are inspected.
  private static let independent: [[String]] = [
    ["school"], ["academy"], ["nursery"], ["pre", "school"], ["preschool"], ["childminder"], ["college"],
    ["sixth", "form"], ["care", "home"], ["residential", "home"], ["nursing", "home"], ["fostering", "agency"],
    ["adoption", "agency"], ["foster", "agency"], ["hospital"], ["nhs", "trust"], ["surgery"], ["police", "force"],
    ["constabulary"], ["secure", "unit"], ["secure", "home"], ["apprenticeship"],
    ["adult", "and", "community", "learning"], ["community", "learning"], ["learners"], ["pupils"], ["cafcass"],
    ["prison"], ["fire", "service"], ["multi", "academy"],
  ]
  private static let others = independent + councils

  /// Whether a piece about something else is about a council's work: adult care, special needs, its own homes.
  var isCouncilMatter: Bool {
    guard topic.isCouncilMatter, let main = topic.main else { return false }
    // Who is asked for a comment at the end is not what a piece is about.
    let body = article.blocks.filter { $0.part == .body && $0.isSentence }.prefix(3).map(\.tokens)
    guard (opening + body).contains(where: { range in topic.places(in: range).contains { $0.name == main } }) else {
      return false
    }
    return count(Relevance.independent, in: opening) == 0
  }

  /// Whether it is about a council's services for children though no inspection of them is reported.
  var isServiceMatter: Bool {
    guard isCouncilMatter, count(Relevance.others, in: opening) == 0 else { return false }
    let body = article.blocks.filter { $0.part != .page }.map(\.tokens)
    return count(Relevance.service, in: body) >= 2
  }

  func holds(claims: [GradeClaim], event: InspectionEvent, isSummary: Bool) -> Bool {
    guard topic.main != nil,
      isSummary || namesInspectors || event.kind == .focusedVisit || event.kind == .monitoringVisit
    else { return false }
    let opening = opening
    guard isSummary || event.kind.isUngraded || opensWithInspection else { return false }
    let here = count(Relevance.certain, in: opening) + (event.kind == .jtai ? 3 : 0)
    let other = count(Relevance.others, in: opening)
    let first = Array(opening.dropLast(max(0, openingParagraphs - 1)))
    if event.kind != .jtai, count(Relevance.others, in: first) > 0,
      count(Relevance.certain, in: first) == 0
    {
      return false
    }
    if other > here, !claims.contains(where: { $0.area != nil }) { return false }
    let all = article.blocks.filter { $0.part != .page }.map(\.tokens)
    let everywhere = count(Relevance.service, in: all)
    guard here > 0 || everywhere >= (claims.contains { $0.isStrong && $0.time == .present } ? 1 : 2) else {
      return false
    }
    return !claims.isEmpty || event.kind != .unknown || reportsFindings
  }

  private var namesInspectors: Bool {
    article.blocks.contains { block in block.part != .page && block.tokens.contains { article.word($0) == "ofsted" } }
  }

  /// Inspectors find, a visit finds, a report says: in the article's first part.
  private var reportsFindings: Bool {
    for block in article.blocks.filter({ $0.part == .body && $0.isSentence }).prefix(6) {
      for sentence in article.text.sentences(in: block.tokens) {
        let isFound = sentence.contains {
          article.has($0, .finding) || ["published", "report"].contains(article.word($0))
        }
        let isInspected = sentence.contains { article.has($0, .inspection) || article.has($0, .inspectorate) }
        if isFound, isInspected, sentence.contains(where: { article.has($0, .inspectorate) }) { return true }
      }
    }
    return false
  }

  /// A piece about an inspection says so at once; in one about something else it comes up later.
  private var opensWithInspection: Bool {
    let body = article.blocks.filter { $0.part == .body && $0.isSentence }.prefix(3).map(\.tokens)
    let head = article.blocks.filter { $0.part == .head }.map(\.tokens)
    return (head + body).contains { $0.contains { article.has($0, [.inspectorate, .inspection]) } }
  }

  private var openingParagraphs: Int {
    article.blocks.lazy.filter { $0.part == .body && $0.isSentence && $0.tokens.count >= 9 }.prefix(2).count
  }

  /// Title and first two paragraphs.
  private var opening: [Range<Int>] {
    let head = article.blocks.filter { $0.part == .head && $0.tokens.count >= 4 }.map(\.tokens)
    let body = article.blocks.filter { $0.part == .body && $0.isSentence && $0.tokens.count >= 9 }.prefix(2).map(
      \.tokens)
    return head + body
  }

  private func count(_ phrases: [[String]], in ranges: [Range<Int>]) -> Int {
    var count = 0
    for range in ranges {
      for index in range {
        for phrase in phrases
        where phrase[0] == article.word(index) && article.text.matches(phrase, at: index) {
          count += 1
          break
        }
      }
    }
    return count
  }
}
