package import Reference

/// Finds the authority that a person means.
///
/// A name counts in any case, with or without its legal form (`London Borough of ...`, `... City Council`), or as one of
/// the short names of the reference data. Nothing is guessed: what fits no name, or several, is answered with those that
/// may be meant.
package struct AuthorityNames {
  package enum Answer: Hashable, Sendable {
    case found(String)
    /// Standard names.
    case several([String])
    /// The likeliest first, at most five.
    case none(suggestions: [String])
  }

  /// Longer names are not looked at: nobody's is.
  private static let longest = 100

  /// Names in the form in which they are compared, and whose they are.
  private var owners: [String: Set<String>] = [:]

  /// `others`: authorities that documents name and the reference data does not know.
  package init(_ reference: Reference, others: some Sequence<String> = []) {
    for authority in reference.authorities {
      for name in [authority.name] + authority.aliases + authority.ambiguousAliases {
        owners[AuthorityNames.plain(name), default: []].insert(authority.name)
      }
    }
    for name in others { owners[AuthorityNames.plain(name), default: []].insert(name) }
  }

  package func find(_ text: String) -> Answer {
    let plain = AuthorityNames.plain(String(text.prefix(AuthorityNames.longest)))
    for name in [plain, AuthorityNames.withoutForm(plain)] {
      // The name of one authority may be a short name of another: its own comes first.
      if let found = owners[name]?.first(where: { AuthorityNames.plain($0) == name }) { return .found(found) }
      if let found = owners[name] {
        return found.count == 1 ? .found(found.first ?? text) : .several(found.sorted())
      }
    }
    return .none(suggestions: suggestions(AuthorityNames.withoutForm(plain)))
  }

  private func suggestions(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    var distances: [String: Int] = [:]
    for (name, authorities) in owners {
      guard let distance = AuthorityNames.distance(text, name) else { continue }
      for authority in authorities { distances[authority] = min(distance, distances[authority] ?? .max) }
    }
    return distances.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(5).map(\.key)
  }

  /// Lower case, `&` as `and`, letters and figures only, single spaces.
  static func plain(_ text: String) -> String {
    let letters = text.lowercased().flatMap { character -> [Character] in
      if character == "&" { return Array(" and ") }
      // O'Brien's and St. Helens are one word where they have a mark.
      if character == "'" || character == "’" || character == "." { return [] }
      return [character.isLetter || character.isNumber ? character : " "]
    }
    return String(letters).split(separator: " ").joined(separator: " ")
  }

  private static let before = [
    "the", "london borough of", "royal borough of", "metropolitan borough of", "borough of", "city of", "county of",
    "council of",
  ]
  private static let behind = [
    "council", "city", "county", "borough", "metropolitan", "district", "unitary", "authority", "mbc", "cc", "london",
  ]

  static func withoutForm(_ plain: String) -> String {
    var name = plain[...]
    for form in before where name.hasPrefix(form + " ") { name = name.dropFirst(form.count + 1) }
    while let form = behind.first(where: { name.hasSuffix(" " + $0) }) { name = name.dropLast(form.count + 1) }
    return String(name)
  }

  /// How far a name is from what was typed; nil when it is too far to be meant.
  private static func distance(_ text: String, _ name: String) -> Int? {
    if name.hasPrefix(text) { return 0 }
    if text.count > 2, name.split(separator: " ").contains(where: { $0.hasPrefix(text) }) { return 1 }
    if name.count > 3 && text.contains(name) || text.count > 3 && name.contains(text) { return 2 }
    let edits = EditDistance.between(text, name)
    let isAkin = zip(text, name).prefix(while: { $0 == $1 }).count >= 5 && edits <= text.count / 2
    return edits <= max(1, text.count / 3) || isAkin ? 2 + edits : nil
  }
}
