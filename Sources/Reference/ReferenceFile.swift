/// The files of reference data, by their names.
package enum ReferenceFile: String, Sendable, CaseIterable {
  case authorities = "authorities.tsv"
  case frameworks = "frameworks.tsv"
  case themes = "themes.tsv"

  /// The names in its header line; all of them must be there, in any order.
  var columns: [String] {
    switch self {
    case .authorities:
      [
        "name", "code", "kind", "region", "aliases", "ambiguous_aliases", "lookalikes", "valid_from", "valid_to",
        "successors", "predecessors", "trusts",
      ]
    case .frameworks: ["id", "version", "name", "judgements", "scale", "valid_from", "valid_to", "source"]
    case .themes: ["id", "label", "terms", "exceptions"]
    }
  }
}
