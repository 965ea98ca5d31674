/// Whether a piece reports an inspection of a council's children's services.
struct Relevance {
  let article: Article
  let topic: Topic
  let kind: KindReader.Kind

  /// Names of the service that mean it whatever else is there.
  static let certain: [[String]] = [
    ["children", "services"], ["child", "services"], ["children", "social", "care"], ["children", "social", "work"],
    ["children", "social", "services"], ["children", "department"], ["child", "protection"],
    ["services", "for", "children"],
  ]
  /// As the trade and the press say them, too.
  static let service: [[String]] =
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
    ["adoption", "agency"], ["foster", "agency"], ["fostering", "service"], ["adoption", "service"], ["hospital"],
    ["nhs", "trust"], ["surgery"], ["police", "force"], ["constabulary"], ["secure", "unit"], ["secure", "home"],
    ["apprenticeship"], ["adult", "and", "community", "learning"], ["community", "learning"], ["learners"], ["pupils"],
    ["cafcass"], ["prison"], ["fire", "service"], ["multi", "academy"],
    ["supported", "accommodation"], ["private", "provider"], ["private", "company"], ["privately", "run"],
    ["privately", "owned"],
  ]
  private static let others = independent + councils

  /// Whether a piece about something else is about a council's work: adult care, special needs, its own homes.
  var isCouncilMatter: Bool {
    guard topic.isCouncilMatter || speaksOfItsCouncil, let main = topic.main else { return false }
    // Who is asked for a comment at the end is not what a piece is about.
    let body = article.blocks.filter { $0.part == .body && $0.isSentence }.prefix(3).map(\.tokens)
    // Who offers work, or whose committee met, stands above what is said, in a line of its own.
    let employer =
      kind.isAdvertisement || kind.kind == .committeePaper ? article.told.prefix(6).map(\.tokens) : []
    guard (opening + body + employer).contains(where: { range in topic.places(in: range).contains { $0.name == main } })
    else {
      return false
    }
    guard !isExample(main) else { return false }
    // Whatever a council's committee spoke of, its minutes are the council's.
    if kind.kind == .committeePaper { return true }
    // An area's provision for special needs has schools in it, a director's life may have a hospital.
    if isAreaInspection { return true }
    let isNamedAtOnce = firstOpening.contains { $0.contains { article.word($0) == "council" } }
    return count(Relevance.independent, in: isNamedAtOnce ? firstOpening : opening) == 0
  }

  /// "At Leeds City Council and Kent County Council we saw": never named but beside another.
  private func isExample(_ main: String) -> Bool {
    topic.places.indices.allSatisfy { index in
      let place = topic.places[index]
      guard place.name == main else { return true }
      return [index - 1, index + 1].contains { other in
        topic.places.indices.contains(other) && topic.places[other].name != main
          && abs(topic.places[other].tokens.lowerBound - place.tokens.lowerBound) <= 5
      }
    }
  }

  /// Whether it is about some council's area and nobody else who is inspected: budgets, appeals for carers, directors.
  var isOfCouncil: Bool {
    isServiceMatter
      || topic.main != nil && (kind.isMinutes || count(Relevance.independent, in: firstOpening) == 0)
  }

  /// Whether it is about a council's services for children though no inspection of them is reported.
  var isServiceMatter: Bool {
    guard isCouncilMatter, count(Relevance.others, in: opening) == 0 else { return false }
    let body = article.told.map(\.tokens)
    // "Rotherham Council's children's services were rated good in 2022", said at once.
    return count(Relevance.service, in: body) >= 2 || count(Relevance.certain, in: firstOpening) >= 1
  }

  /// Whether the sentence around a grade says that it is of a council's services for children, whatever else a piece is
  /// about.
  func namesService(around evidence: Range<Int>) -> Bool {
    var start = evidence.lowerBound
    while start > 0, evidence.lowerBound - start < 30, !article.text.beginsSentence(start) { start -= 1 }
    return count(Relevance.named, in: [span(start, evidence.upperBound)]) > 0
  }

  private static let named = certain + [["care", "services", "for", "children"], ["children", "service"]]

  func holds(_ inspections: [ReportedInspection]) -> Bool {
    let event = inspections.first?.event ?? InspectionEvent()
    // "She comes from Leeds, where services are outstanding" says nothing of the one she comes to.
    let claims = inspections.flatMap(\.claims).filter { claim in
      !claim.isAside && (claim.authority == nil || inspections.contains { $0.authority == claim.authority })
    }
    let isSummary = kind.kind == .inspectionSummary
    guard topic.main != nil, !kind.isAdvertisement,
      isSummary || namesInspectors(claims) || event.kind == .focusedVisit || event.kind == .monitoringVisit
    else { return false }
    if isNational { return false }
    let opening = opening
    guard isSummary || event.kind.isUngraded || opensWithInspection || areAreasGraded(claims) else { return false }
    let here = count(Relevance.certain, in: opening) + (event.kind == .jtai ? 3 : 0)
    if event.kind != .jtai, isAboutStranger || isAreaInspection || here == 0 && bearsStrangersMark { return false }
    let other = count(Relevance.others, in: opening)
    let first = firstOpening
    // Nobody else is graded for children in care or for those who left it.
    let isGradedForCare = claims.contains { claim in
      claim.isStrong && claim.area.map { [.inCare, .careLeavers, .lscb].contains($0) } ?? false
    }
    if event.kind != .jtai, count(Relevance.others, in: first) > 0,
      count(Relevance.certain, in: first) == 0, !isGradedForCare
    {
      return false
    }
    if other > here, !claims.contains(where: { $0.area != nil }) { return false }
    let all = article.told.map(\.tokens)
    let everywhere = count(Relevance.service, in: all)
    guard
      here > 0 || event.kind == .focusedVisit
        || everywhere >= (claims.contains { $0.isStrong && $0.time == .present } ? 1 : 2)
    else {
      return false
    }
    if event.kind != .unknown, !isSeries(event) { return true }
    // Grades of before alone are what somebody recalls.
    let current = claims.filter { $0.time != .earlier && $0.dates.isEmpty }
    if isOtherProceeding && !isSummary || isRatedByThoseServed {
      return current.contains {
        $0.isStrong && $0.area == nil && $0.time == .present && isOfInspectors($0) && isAtBeginning($0)
      }
    }
    return !current.isEmpty || reportsFindings
  }

  /// "Inspectors have since made several monitoring visits": none of them is the one reported.
  private func isSeries(_ event: InspectionEvent) -> Bool {
    event.kindEvidence?.last.map { article.word($0) == "visits" } ?? false
  }

  /// What the press calls Ofsted where it does not name it.
  private static let described: [[String]] = [
    ["social", "care", "inspectorate"], ["social", "care", "watchdog"], ["education", "watchdog"],
    ["schools", "watchdog"],
    ["children", "services", "watchdog"], ["social", "services", "watchdog"],
  ]

  /// Three areas graded say it as well as the word "inspection" at the beginning does.
  private func areAreasGraded(_ claims: [GradeClaim]) -> Bool {
    Set(claims.filter { $0.isStrong && $0.time == .present && $0.dates.isEmpty }.compactMap(\.area)).count >= 3
  }

  /// Ofsted by name; whoever writes for those that know may leave it at its inspectors, and says of what they are.
  private func namesInspectors(_ claims: [GradeClaim]) -> Bool {
    let main = article.told
    // Inspections under the framework of that name are Ofsted's.
    if main.contains(where: { $0.tokens.contains { ["ofsted", "ilacs"].contains(article.word($0)) } }) { return true }
    if main.contains(where: { count(Relevance.described, in: [$0.tokens]) > 0 }) { return true }
    let isNamedBeside = article.tokens.contains { $0.word == "ofsted" }
    return Set(claims.compactMap(\.area)).count >= (isNamedBeside ? 1 : 2)
      && main.contains { $0.tokens.contains { article.word($0) == "inspectors" } }
  }

  func count(_ phrases: [[String]], in ranges: [Range<Int>]) -> Int {
    var count = 0
    for range in ranges {
      for index in range {
        for phrase in phrases where phrase[0] == article.word(index) && article.text.matches(phrase, at: index) {
          count += 1
          break
        }
      }
    }
    return count
  }
}
