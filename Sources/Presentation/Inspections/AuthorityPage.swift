package import Model

/// What `vigilctl authority` shows.
package struct AuthorityPage {
  private let story: AuthorityStory
  private let room: Int?
  private let style: Style

  /// `room` nil: lines as long as they are.
  package init(_ story: AuthorityStory, room: Int?, style: Style) {
    self.story = story
    self.room = room
    self.style = style
  }

  package var lines: [String] {
    var lines = heading
    for inspection in story.inspections { lines += [""] + self.inspection(inspection) }
    lines += openPoints + mentions
    for related in story.related { lines += [""] + self.related(related) }
    return lines
  }

  private var heading: [String] {
    let about = InspectionText.authority(story.authority)
    var lines = [style.strong(safe(story.authority.name)) + (about.isEmpty ? "" : "  " + style.faint(safe(about)))]
    guard let index = story.latestGraded else {
      return lines + [story.inspections.isEmpty ? "No inspection is known." : "No graded inspection is known."]
    }
    let latest = story.inspections[index]
    let grades = latest.grade(.overall).map { painted($0) } ?? InspectionText.areaGrades(latest)
    let when = story.authority.validTo == nil ? "Now" : "At the end"
    lines.append("\(when): \(grades), \(safe(InspectionText.title(latest))), \(DateText.when(latest)).")
    let visits = story.visitsSince.map { story.inspections[$0] }
    if !visits.isEmpty {
      let told = visits.map { "\(InspectionText.title($0)) \($0.when.map(DateText.short) ?? "")" }
      lines += WrappedText.hanging("Since then, without grades: ", safe(told.joined(separator: "; ")) + ".", room: room)
    }
    return lines
  }

  private func inspection(_ inspection: Inspection) -> [String] {
    var lines = [style.strong("\(DateText.when(inspection))  \(safe(InspectionText.title(inspection)))")]
    let published = inspection.published.map { "published \(DateText.long($0))" }
    let lead = inspection.leadInspector.map { "led by \(safe($0))" }
    let about = [published, lead].compactMap(\.self).joined(separator: ", ")
    if !about.isEmpty { lines.append("  " + style.faint(about)) }
    if !inspection.hasReport { lines.append("  " + style.faint("No report of it is here: this is what articles say.")) }
    lines += inspection.judgements.map { judgement(inspection, $0) }
    if inspection.judgements.isEmpty { lines.append("  No grades.") }
    if let points = inspection.improvementPoints, points > 0 {
      lines.append("  \(Quantity.count(points, "point")) to improve")
    }
    lines += ContradictionText.lines(inspection, room: room, style: style)
    lines += inspection.documents.map { document in
      "  " + style.faint("\(ShortDigest.text(document.digest))  \(safe(described(document)))")
    }
    return lines
  }

  private func judgement(_ inspection: Inspection, _ judgement: Judgement) -> String {
    let grade = Columns.fill(GradeText.word(judgement.grade), to: 21)
    let change = inspection.change(judgement.area).map { change in
      let since = [change.framework, change.since.map(DateText.short)].compactMap(\.self).joined(separator: ", ")
      let from = change.from == change.to ? "as before" : "from \(GradeText.word(change.from).lowercased())"
      return "\(GradeText.arrow(change.direction)) \(from) (\(safe(since)))"
    }
    let page = judgement.cited.first.flatMap { $0.evidence.first }.map { style.faint("p. \($0.page)") }
    let area = Columns.fill(judgement.area.label, to: 20)
    let head = "  \(area) \(style.painted(grade, GradeText.tone(judgement.grade)))"
    return ([head] + [change, page].compactMap(\.self)).joined(separator: " ")
  }

  private var openPoints: [String] {
    guard let open = story.openPoints else { return [] }
    let inspection = story.inspections[open.inspection]
    let which = "\(InspectionText.short(inspection)), \(DateText.when(inspection))"
    let what = "What the latest full inspection asked for (\(which))"
    var lines = ["", style.strong(safe(what))]
    var told: Set<Int> = []
    for theme in open.themes {
      lines.append("  " + safe(theme.label))
      for index in theme.points {
        let point = open.points[index]
        let head = "  " + Columns.fill("\(index + 1).", to: 4, right: true) + " "
        // A point about several themes is told in full under the first of them.
        guard told.insert(index).inserted else {
          let start = Columns.cut(safe(point.text), to: max(20, (room ?? 80) - 14))
          lines.append(head + style.faint("as above: \(start)"))
          continue
        }
        let page = point.evidence.first.map { " (p. \($0.page))" } ?? ""
        lines += WrappedText.hanging(head, safe(point.text) + page, room: room)
      }
    }
    return lines
  }

  private var mentions: [String] {
    guard !story.mentions.isEmpty else { return [] }
    return ["", style.strong("Other articles, letters and papers")] + story.mentions.flatMap(mention)
  }

  private func mention(_ mention: Mention) -> [String] {
    var text = described(mention.document)
    if let place = mention.around {
      let inspection = story.inspections[place]
      text += "; around the \(InspectionText.title(inspection)) of \(DateText.when(inspection))"
    }
    let grades = mention.grades.map { named in
      let when = named.when.map { " in \(DateText.long($0))" } ?? ""
      return "\(named.area.label.lowercased()) \(GradeText.word(named.grade).lowercased())\(when)"
    }
    if !grades.isEmpty { text += "; it says: \(grades.joined(separator: ", "))" }
    return WrappedText.hanging("  \(ShortDigest.text(mention.document.digest))  ", safe(text), room: room)
  }

  private func related(_ related: RelatedAuthority) -> [String] {
    let relation = related.relation == .predecessor ? "Before it" : "After it"
    let about = InspectionText.authority(related.authority)
    let heading = "\(relation): \(related.authority.name)" + (about.isEmpty ? "" : " (\(about))")
    let told = related.inspections.map { inspection in
      let none = inspection.isGraded ? "no overall grade" : "no grades"
      let grade = inspection.grade(.overall).map { painted($0) } ?? none
      return "  \(DateText.when(inspection))  \(safe(InspectionText.title(inspection))): \(grade)"
    }
    return [style.strong(safe(heading))] + (told.isEmpty ? ["  No inspection is known."] : told)
  }

  private func described(_ document: SourceDocument) -> String {
    let title = document.title.map { ", “\(Columns.cut($0, to: 70))”" } ?? ""
    return InspectionText.kind(document) + (document.date.map { ", \(DateText.long($0))" } ?? "") + title
  }

  private func painted(_ grade: Grade) -> String { style.painted(GradeText.word(grade), GradeText.tone(grade)) }

  private func safe(_ text: String) -> String { Printable.line(text) }
}
