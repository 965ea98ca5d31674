/// A footnote or endnote, by the id that its references name.
struct WordNote: Hashable {
  enum Kind: String {
    case footnote, endnote
  }

  let kind: Kind
  let id: String
}
