/// What a part of an Office document refers to (ECMA-376, part 2, 6.5).
struct OfficeRelationship: Hashable {
  let id: String
  /// The last word of its type's URI: `styles`, `header`. The rest differs between the two editions of the standard.
  let type: String
  /// The name of a part of the package.
  let target: String
}
