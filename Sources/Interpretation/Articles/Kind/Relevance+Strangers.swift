/// What else Ofsted and its fellows inspect, told from a council's services by how often and by what only it has.
extension Relevance {
  /// By family: a piece about one of them keeps naming it.
  private static let strangers: [[[String]]] = [
    [
      ["special", "educational", "needs"], ["education", "health", "and", "care"], ["ehcp"], ["ehcps"],
      ["local", "area", "partnership"], ["additional", "needs"], ["special", "needs"],
    ],
    [
      ["fostering", "agency"], ["fostering", "agencies"], ["foster", "agency"], ["adoption", "agency"],
      ["our", "agency"], ["the", "agency"], ["registered", "manager"], ["responsible", "individual"],
    ],
    [
      ["children", "home"], ["children", "homes"], ["care", "home"], ["nursing", "home"], ["residential", "home"],
      ["the", "home"], ["registered", "manager"],
    ],
    [
      ["adult", "social", "care"], ["adult", "care"], ["adults"], ["adult", "services"], ["older", "people"], ["cqc"],
      ["care", "quality", "commission"],
    ],
    [
      ["school"], ["schools"], ["pupil"], ["pupils"], ["headteacher"], ["nursery"], ["academy"], ["childminder"],
      ["lessons"], ["preschool"], ["pre", "school"],
    ],
    [["youth", "justice"], ["youth", "offending"], ["young", "offenders"]],
    [["police"], ["constabulary"], ["the", "force"]],
    [
      ["hospital"], ["hospitals"], ["ward"], ["wards"], ["patients"], ["nurses"],
    ],
    [["learners"], ["adult", "learning"], ["adult", "education"], ["community", "learning"]],
  ]

  /// The service by the names that no other inspected body has.
  private static let own: [[String]] = [
    ["children", "social", "care"], ["children", "services"], ["children", "social", "work"], ["child", "protection"],
    ["children", "in", "care"], ["looked", "after"], ["care", "leavers"], ["help", "and", "protection"],
    ["leaving", "care"], ["social", "worker"], ["social", "workers"],
  ]

  /// Headings of the framework for homes and agencies ("Social care common inspection framework", Ofsted), offices and
  /// outcomes that the law knows for those and for special needs only.
  private static let marks: [[String]] = [
    ["how", "well", "children", "and", "young", "people", "are", "helped", "and", "protected"],
    ["effectiveness", "of", "leaders", "and", "managers"], ["registered", "manager"], ["responsible", "individual"],
    ["registered", "provider"], ["independent", "fostering", "agency"], ["voluntary", "adoption", "agency"],
    ["private", "provider"], ["written", "statement", "of", "action"], ["local", "area", "partnership"],
    ["area", "send", "inspection"],
  ]

  /// What is no inspection though it ends in findings and may tell what Ofsted once found.
  private static let proceedings: [[String]] = [
    ["peer", "review"], ["peer", "challenge"], ["mock", "inspection"],
    ["quality", "mark"], ["residents", "survey"], ["annual", "survey"], ["staff", "survey"],
    ["parents", "survey"], ["young", "inspectors"], ["independent", "reviewer"], ["annual", "conversation"],
    ["annual", "engagement"],
    ["practice", "review"], ["serious", "case", "review"], ["case", "review"], ["inquest"], ["coroner"], ["ombudsman"],
    ["tribunal"], ["employment", "judge"],
  ]

  /// "We discussed it at our annual conversation", "a serious case review has found": said in title or beginning.
  var isOtherProceeding: Bool {
    let opening =
      article.blocks.filter { $0.part == .head }.map(\.tokens)
      + article.blocks.filter { $0.part == .body && $0.isSentence }.prefix(3).map(\.tokens)
    return count(Relevance.proceedings, in: opening) > 0
  }

  /// Special needs at the beginning and both inspectorates: what Ofsted and the Care Quality Commission visit together is a
  /// local area's provision for such children, or joint inspections that are called by their name.
  var isAreaInspection: Bool {
    let main = article.told.map(\.tokens)
    let opening =
      article.blocks.filter { $0.part == .head }.map(\.tokens)
      + article.blocks.filter { $0.part == .body && $0.isSentence }.prefix(3).map(\.tokens)
    // Until 2012 they came together to "safeguarding and looked after children", too.
    return count([["care", "quality", "commission"], ["cqc"]], in: main) > 0
      && count([["looked", "after"], ["safeguarding"]], in: opening) == 0
      && count(Relevance.strangers[0], in: opening) + countSend(in: opening) > 0
  }

  /// Whether some other inspected body is named three times or more and more often than the service.
  var isAboutStranger: Bool {
    let main = itemBlocks.map(\.tokens)
    let most =
      Relevance.strangers.enumerated().map { family, phrases in
        count(phrases, in: main) + (family == 0 ? countSend(in: main) : 0)
      }.max() ?? 0
    return most >= 3 && most > count(Relevance.own, in: main)
  }

  /// Whether the text has what only the inspection of another body has.
  var bearsStrangersMark: Bool {
    count(Relevance.marks, in: article.told.map(\.tokens)) > 0
  }

  /// "SEND", the abbreviation and not the verb.
  private func countSend(in ranges: [Range<Int>]) -> Int {
    ranges.joined().count { article.word($0) == "send" && article.tokens[$0].shape.contains(.allCapitals) }
  }
}
