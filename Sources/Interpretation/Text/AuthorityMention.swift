/// A place in a text that names a council, or the organisation that runs its services.
struct AuthorityMention: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    /// As a council: `Rochdale Council`, `London Borough of Barnet`, `Kent local authority`.
    case council
    /// The standard name alone, which may mean the place.
    case name
    /// A short or old name alone.
    case alias
    /// A trust.
    case trust
  }

  /// Standard names. More than one where the words fit several and nothing else in the text decides: a trust of three
  /// councils.
  let names: [String]
  let form: Form
  let tokens: Range<Int>

  /// The council, where it is certain.
  var name: String? { names.count == 1 ? names.first : nil }
}
