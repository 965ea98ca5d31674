package import Model

/// Inspections and documents by the names that people use.
package enum InspectionText {
  /// `ILACS standard inspection`, `SIF inspection`, `focused visit`
  package static func title(_ inspection: Inspection) -> String {
    let kinds = inspection.documents.filter(\.isReport).map(\.documentKind)
    let framework = inspection.framework.map { "\($0) " } ?? ""
    switch inspection.kind {
    case .full: return framework + (kinds.contains("ilacs_standard") ? "standard inspection" : "inspection")
    case .short: return framework + "short inspection"
    case .reinspection: return framework + "re-inspection"
    case .childProtection: return "Child protection inspection"
    case .childrenInCare: return "Looked after children inspection"
    case .lscbReview: return "Review of the safeguarding board"
    case .focusedVisit: return "Focused visit"
    case .monitoringVisit: return "Monitoring visit"
    case .jtai: return "Joint targeted area inspection"
    case .unknown: return inspection.isGraded ? "Inspection" : "Visit or inspection"
    }
  }

  /// For a place with little room: `ILACS`, `SIF`, `LAC 2013`.
  package static func short(_ inspection: Inspection) -> String {
    inspection.framework ?? (inspection.hasReport ? title(inspection) : "Reported")
  }

  /// Of a graded inspection without an overall grade: `no overall grade; leadership outstanding, care leavers good`
  static func areaGrades(_ inspection: Inspection) -> String {
    let grades = inspection.judgements.map { "\($0.area.label.lowercased()) \(GradeText.word($0.grade).lowercased())" }
    return "no overall grade; \(grades.joined(separator: ", "))"
  }

  /// `report`, `press article`
  package static func kind(_ document: SourceDocument) -> String {
    if document.isReport {
      return document.documentKind.hasSuffix("_letter") ? "letter of the inspectors" : "report"
    }
    return document.documentKind == "other" ? "document" : FactWords.plain(document.documentKind)
  }

  /// A field of a contradiction, for people.
  package static func field(_ key: String) -> String {
    JudgementArea(rawValue: key)?.label ?? FactWords.plain(key).capitalisedFirst
  }

  /// `county, South West, abolished after 31 March 2021`
  package static func authority(_ profile: AuthorityProfile) -> String {
    var parts = [profile.kind.map(FactWords.plain), profile.region].compactMap(\.self)
    if let last = profile.validTo { parts.append("abolished after \(DateText.long(last))") }
    if let first = profile.validFrom { parts.append("since \(DateText.long(first))") }
    return parts.joined(separator: ", ")
  }
}

extension String {
  /// The first letter large, the others as they are.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
