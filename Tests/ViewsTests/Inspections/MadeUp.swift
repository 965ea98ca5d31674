internal import Model
internal import Reference

/// Sheets as interpreters write them, of councils that are made up.
enum MadeUp {
  static func digest(_ number: Int) -> Digest {
    let bytes = [UInt8](repeating: UInt8(number % 256), count: 31) + [UInt8(number / 256)]
    guard let digest = Digest(bytes: bytes) else { preconditionFailure("32 bytes") }
    return digest
  }

  static func fact(_ field: String, _ value: String, _ attributes: [String: String] = [:], page: Int = 1) -> Fact {
    let evidence = Evidence(page: page, start: 0, end: value.unicodeScalars.count, text: value)
    guard let fact = Fact(field: field, value: value, how: "table", attributes: attributes, evidence: [evidence]) else {
      preconditionFailure("there is evidence")
    }
    return fact
  }

  static func sheet(_ number: Int, _ kind: String, _ facts: [Fact]) -> FactSheet {
    let received = Timestamp(microseconds: Int64(number) * 1_000_000)
    let origin = Origin(
      arrival: ArrivalID(at: received, random: (0, 0)), received: received, channel: "ofsted",
      name: SpoolName("\(number).pdf"))
    return FactSheet(
      digest: digest(number), documentKind: kind, title: "Document \(number)", first: origin, sightings: 1,
      facts: facts)
  }

  /// `grades` by key, `dates` start and end.
  static func report(
    _ number: Int, _ authority: String, _ kind: String, _ dates: (String, String), _ grades: [String: String] = [:],
    framework: String = "ILACS", published: String? = nil, more: [Fact] = []
  ) -> FactSheet {
    let facts = [
      fact("local_authority", authority), fact("framework", framework), fact("inspection_start", dates.0),
      fact("inspection_end", dates.1),
    ]
    return sheet(
      number, kind,
      facts + (published.map { [fact("published", $0)] } ?? [])
        + grades.sorted { $0.key < $1.key }.map { fact($0.key, $0.value) } + more)
  }

  static func finding(_ text: String, _ kind: String = "improvement", themes: String = "", page: Int = 2) -> Fact {
    fact("finding", text, ["kind": kind, "addressee": "authority", "themes": themes], page: page)
  }

  /// `inspection`: the attributes of the fact of that name.
  static func article(
    _ number: Int, _ authority: String, _ kind: String = "press_article", date: String? = nil,
    inspection: [String: String]? = nil, previous: [String: String]? = nil
  ) -> FactSheet {
    var facts = [fact("childrens_services_inspection", "true"), fact("authority", authority)]
    if let date { facts.append(fact("article_date", date)) }
    if let inspection { facts.append(fact("inspection", authority, inspection)) }
    if let previous {
      let attributes = previous.filter { $0.key != "grade" }.merging(["authority": authority]) { first, _ in first }
      facts.append(fact("previous_grade", previous["grade"] ?? "", attributes))
    }
    return sheet(number, kind, facts)
  }

  static let reference = Reference(
    authorities: [
      Authority(
        name: "Oldshire", kind: .county, region: .southWest, validTo: CalendarDate(year: 2021, month: 3, day: 31),
        successors: ["West Oldshire"]),
      Authority(
        name: "West Oldshire", code: "E06000099", kind: .unitary, region: .southWest,
        aliases: ["WOC"], validFrom: CalendarDate(year: 2021, month: 4, day: 1), predecessors: ["Oldshire"]),
      Authority(name: "Kingsport upon Wade", kind: .unitary, region: .northEast, aliases: ["Wade"]),
      Authority(name: "Northwick", kind: .metropolitan, region: .northWest, ambiguousAliases: ["Wick"]),
      Authority(name: "Southwick", kind: .londonBorough, region: .london, ambiguousAliases: ["Wick"]),
    ],
    frameworks: [],
    themes: [
      Theme(id: "caseloads", label: "Caseloads", terms: []),
      Theme(id: "care_leavers", label: "Care leavers", terms: []),
    ])
}
