internal import Reference

/// One way to name an authority, as the words of a text.
struct AuthorityPhrase: Sendable {
  enum Kind: Hashable, Sendable {
    case name, alias, ambiguous, trust
    /// Means something else.
    case lookalike
  }

  let words: [String]
  let kind: Kind
  /// Whether it is a standard name, ambiguous or not.
  let isStandard: Bool
  /// Indices of the authorities it may mean; several for a shared trust or short name.
  var authorities: [Int]

  /// All ways to name the authorities. The tokenizer drops `&`, so a name with `and` is also found without it.
  static func all(of authorities: [Authority]) -> [AuthorityPhrase] {
    var phrases: [AuthorityPhrase] = []
    var places: [Key: Int] = [:]
    for (index, authority) in authorities.enumerated() {
      let ambiguous = Set(authority.ambiguousAliases)
      let groups: [(Kind, [String])] = [
        (.name, ambiguous.contains(authority.name) ? [] : [authority.name]),
        (.alias, authority.aliases.filter { !ambiguous.contains($0) }),
        (.ambiguous, authority.ambiguousAliases), (.trust, authority.trusts.map(\.name)),
        (.lookalike, authority.lookalikes),
      ]
      for (kind, texts) in groups {
        for text in texts {
          let words = DocumentText.words(of: text)
          for form in Set([words, words.filter { $0 != "and" }]) where !form.isEmpty {
            let key = Key(kind: kind, words: form)
            if let place = places[key] {
              if !phrases[place].authorities.contains(index) { phrases[place].authorities.append(index) }
            } else {
              places[key] = phrases.count
              phrases.append(
                AuthorityPhrase(
                  words: form, kind: kind, isStandard: text == authority.name, authorities: [index]))
            }
          }
        }
      }
    }
    return phrases
  }

  private struct Key: Hashable {
    let kind: Kind
    let words: [String]
  }
}
