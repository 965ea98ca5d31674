/// What a judgement is about. The raw values are the keys of the exports; the order is that of the present reports.
package enum JudgementArea: String, Hashable, Sendable, Codable, CaseIterable {
  case overall
  case leadership
  case helpAndProtection = "help_and_protection"
  /// In ILACS reports from 2018 to 2022 care leavers are part of it.
  case inCare = "in_care"
  case careLeavers = "care_leavers"
  case adoption
  /// The local safeguarding children board, which is not the authority.
  case lscb

  /// For people to read, short.
  package var label: String {
    switch self {
    case .overall: "Overall"
    case .leadership: "Leadership"
    case .helpAndProtection: "Help and protection"
    case .inCare: "Children in care"
    case .careLeavers: "Care leavers"
    case .adoption: "Adoption"
    case .lscb: "Safeguarding board"
    }
  }
}
