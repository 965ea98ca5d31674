internal import Model
internal import Reference

extension AuthorityProfile {
  init(_ authority: Authority) {
    self.init(
      name: authority.name, region: authority.region.rawValue, kind: authority.kind.rawValue, code: authority.code,
      aliases: authority.aliases, validFrom: authority.validFrom.map { PartialDate($0) },
      validTo: authority.validTo.map { PartialDate($0) }, predecessors: authority.predecessors,
      successors: authority.successors)
  }
}
