package import Model
package import Reference

/// Which authorities came before another, and which after.
package enum Lineage {
  /// Nearest first, the authority itself left out.
  package static func names(
    _ relation: RelatedAuthority.Relation, of name: String, in reference: Reference
  ) -> [String] {
    var found: [String] = []
    var next = [name]
    var seen: Set = [name]
    while !next.isEmpty {
      let related = next.compactMap(reference.authority(named:)).flatMap { authority in
        (relation == .predecessor ? authority.predecessors : authority.successors).sorted()
      }
      next = related.filter { seen.insert($0).inserted }
      found += next
    }
    return found
  }
}
