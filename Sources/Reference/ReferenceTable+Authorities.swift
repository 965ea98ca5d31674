internal import Model

extension ReferenceTable {
  mutating func authorities() -> [Authority] {
    var found: [(authority: Authority, line: Int)] = []
    for row in rows { if let authority = authority(row) { found.append((authority, row.line)) } }
    checkNames(found)
    return found.map(\.authority)
  }

  private mutating func authority(_ row: Row) -> Authority? {
    let name = row.text("name")
    if name.isEmpty { refuse(row.line, "has no name") }
    let code = row.text("code")
    if !code.isEmpty, !ReferenceTable.isCode(code) {
      refuse(row.line, "\"\(code)\" is not a code of nine characters such as E08000005; leave it blank when unsure")
    }
    guard let kind: Authority.Kind = choice(row, "kind"), let region: Authority.Region = choice(row, "region") else {
      return nil
    }
    return Authority(
      name: name, code: code.isEmpty ? nil : code, kind: kind, region: region, aliases: row.list("aliases"),
      ambiguousAliases: row.list("ambiguous_aliases"), lookalikes: row.list("lookalikes"),
      validFrom: date(row, "valid_from"), validTo: date(row, "valid_to"), successors: row.list("successors"),
      predecessors: row.list("predecessors"), trusts: row.list("trusts").compactMap { trust($0, row) })
  }

  /// `Name`, `Name (2014-2022)` or `Name (2021-)`.
  private mutating func trust(_ text: String, _ row: Row) -> Trust? {
    guard text.last == ")", let bracket = text.lastIndex(of: "(") else { return Trust(name: text) }
    let years = text[text.index(after: bracket)...].dropLast().split(separator: "-", omittingEmptySubsequences: false)
    let name = text[..<bracket].split(separator: " ").joined(separator: " ")
    guard years.count == 2, years.allSatisfy({ $0.isEmpty || $0.count == 4 && Int($0) != nil }), !name.isEmpty else {
      refuse(row.line, "\"\(text)\" is not a trust: write its name and years in brackets, (2014-2022) or (2021-)")
      return nil
    }
    return Trust(name: name, firstYear: Int(years[0]), lastYear: Int(years[1]))
  }

  /// Names are unique, the authorities that others name exist, and no name that stands alone is claimed by two.
  private mutating func checkNames(_ authorities: [(authority: Authority, line: Int)]) {
    let names = Set(authorities.map(\.authority.name))
    var owners: [String: String] = [:]
    var seen: Set<String> = []
    for (authority, line) in authorities {
      if !seen.insert(authority.name).inserted {
        refuse(line, "\(authority.name) stands in the file twice; put both into one line")
      }
      for other in authority.successors + authority.predecessors where !names.contains(other) {
        refuse(line, "\(authority.name) names \"\(other)\", which is not in the file; add it, or correct its name")
      }
      let ambiguous = Set(authority.ambiguousAliases.map { $0.lowercased() })
      for name in Set([authority.name] + authority.aliases) where !ambiguous.contains(name.lowercased()) {
        let owner = owners.updateValue(authority.name, forKey: name.lowercased())
        if let owner, owner != authority.name {
          refuse(
            line, "\"\(name)\" is claimed by \(owner) too; move it to ambiguous_aliases, or leave it to one of them")
        }
      }
    }
  }

  /// A letter and eight digits; E for England.
  private static func isCode(_ text: String) -> Bool {
    text.utf8.count == 9 && text.first == "E" && text.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }
}
