internal import Model

/// What a sentence, a row or a heading says of a service: a grade, of what, and when.
struct GradeClaim: Hashable, Sendable {
  enum Time: Hashable, Sendable {
    /// The inspection that is reported, as far as the sentence says.
    case present
    /// One before it.
    case earlier
    /// As "said that it had been rated" tells it, which may be this inspection or one before.
    case reported
    /// A grade that stands and came of an earlier inspection: "remains rated good".
    case standing
  }

  let grade: Grade
  /// Nil for the service as a whole.
  let area: Area?
  var time: Time
  /// Dates that the sentence gives it; several when two inspections ended alike.
  var dates: [PartialDate] = []
  /// The council named in the sentence; nil when it names none.
  var authority: String?
  /// A verb or noun of grading says it, or Ofsted's own formula or table. A mere "is good" counts only beside such.
  var isStrong: Bool
  let evidence: Range<Int>
  /// Whether the council is named beside the piece's own: "nearby Birmingham", "unlike Dudley".
  var isAside = false
  /// Whether the council's name is the subject: "Solihull was rated".
  var isNamed = false
  /// Whether somebody says it of what is his own: "We were outstanding in 2010".
  var isRecalled = false
  /// Whether all that is said is that it stands no longer: "no longer inadequate". It counts where the text says when the
  /// inspection before was.
  var isGone = false
  /// The block it stands in.
  var block = 0
  var how = "sentence"

  /// The same grade for another area, or for the whole.
  func also(_ area: Area?, _ evidence: Range<Int>) -> GradeClaim {
    GradeClaim(
      grade: grade, area: area, time: time, dates: dates, authority: authority, isStrong: false, evidence: evidence)
  }

  func strong() -> GradeClaim {
    var claim = self
    claim.isStrong = true
    return claim
  }

  func weak() -> GradeClaim {
    var claim = self
    claim.isStrong = false
    return claim
  }

  /// In a section about one council other names are not the subject: "the Lancashire authority".
  func of(_ council: String) -> GradeClaim {
    var claim = self
    claim.authority = council
    return claim
  }
}
