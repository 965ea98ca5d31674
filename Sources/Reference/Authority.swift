package import Model

/// A council that is, or was, responsible for children's services.
///
/// One that kept its name when it became a unitary council has one entry, with its present code and kind.
package struct Authority: Hashable, Sendable {
  /// What kind of council it is. 21 counties, 62 unitary councils, 36 metropolitan districts, 32 London boroughs and the
  /// two that are alone of their kind (City of London, Isles of Scilly) make the 153 of 2026.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case county, unitary, metropolitan
    case londonBorough = "london_borough"
    case suiGeneris = "sui_generis"
  }

  /// The regions of England; the raw values are the names that people read.
  package enum Region: String, Hashable, Sendable, CaseIterable {
    case northEast = "North East"
    case northWest = "North West"
    case yorkshireAndTheHumber = "Yorkshire and the Humber"
    case eastMidlands = "East Midlands"
    case westMidlands = "West Midlands"
    case eastOfEngland = "East of England"
    case london = "London"
    case southEast = "South East"
    case southWest = "South West"
  }

  /// The standard English name without `Council`, as exports give it; unique.
  package let name: String
  /// The nine characters of the Office for National Statistics (`E08000005`); nil where the file is not certain.
  package let code: String?
  package let kind: Kind
  package let region: Region
  /// Other names that mean nothing else, without the legal forms that are made by rule (`London Borough of ...`).
  package let aliases: [String]
  /// Names that mean something else too (`Kingston`); several authorities may share one. The name itself stands here when
  /// it is also a word or a person's name (`Reading`, `Sutton`).
  package let ambiguousAliases: [String]
  /// Phrases that hold one of its names and mean something else (`Greater Manchester`).
  package let lookalikes: [String]
  /// Its first day; nil where that was before anything that Vigil reads.
  package let validFrom: CalendarDate?
  /// Its last day; nil for one that exists.
  package let validTo: CalendarDate?
  /// Names of the authorities that took over from it on the day after `validTo`.
  package let successors: [String]
  /// Names of the authorities that it took over from on `validFrom`.
  package let predecessors: [String]
  package let trusts: [Trust]

  package init(
    name: String, code: String? = nil, kind: Kind, region: Region, aliases: [String] = [],
    ambiguousAliases: [String] = [], lookalikes: [String] = [], validFrom: CalendarDate? = nil,
    validTo: CalendarDate? = nil, successors: [String] = [], predecessors: [String] = [], trusts: [Trust] = []
  ) {
    self.name = name
    self.code = code
    self.kind = kind
    self.region = region
    self.aliases = aliases
    self.ambiguousAliases = ambiguousAliases
    self.lookalikes = lookalikes
    self.validFrom = validFrom
    self.validTo = validTo
    self.successors = successors
    self.predecessors = predecessors
    self.trusts = trusts
  }

  /// Whether it was responsible on that day.
  package func exists(on day: CalendarDate) -> Bool {
    validFrom.map { $0 <= day } ?? true && validTo.map { day <= $0 } ?? true
  }
}
