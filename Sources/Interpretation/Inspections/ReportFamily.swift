/// The families of inspection documents, told from their titles. What is read of a document depends on its family.
enum ReportFamily: Hashable, Sendable {
  /// Inspection of local authority children's services, since 2018.
  case ilacs
  /// The single inspection framework, 2013 to 2018.
  case sif(reinspection: Bool, withBoard: Bool)
  /// A review of a local safeguarding children board alone.
  case boardReview
  /// Services for looked after children, 2013.
  case lookedAfter2013
  /// Arrangements for the protection of children, 2012 to 2013.
  case childProtection2012
  /// Safeguarding and looked after children services, 2009 to 2012.
  case safeguarding2009
  case focusedVisit
  case monitoringVisit
  case jointTargetedArea

  /// As the exports name it.
  var framework: String {
    switch self {
    case .ilacs, .focusedVisit, .monitoringVisit: "ILACS"
    case .sif: "SIF"
    case .boardReview: "LSCB review"
    case .lookedAfter2013: "LAC 2013"
    case .childProtection2012: "Child protection 2012"
    case .safeguarding2009: "Safeguarding and LAC 2009"
    case .jointTargetedArea: "JTAI"
    }
  }

  /// Whether its documents give grades of their own. A grade in a letter about a visit is an earlier one.
  var isGraded: Bool {
    switch self {
    case .focusedVisit, .monitoringVisit, .jointTargetedArea: false
    default: true
    }
  }

  /// Whether its documents are letters that an inspector signs.
  var isLetter: Bool {
    switch self {
    case .focusedVisit, .monitoringVisit: true
    default: false
    }
  }
}
