import Reference
import Testing

@Suite("Wrong reference files are named with line and remedy")
struct WrongFilesTests {
  private struct Missing: Error, CustomStringConvertible { let description = "open: No such file or directory" }

  private static let authorities =
    "name\tcode\tkind\tregion\taliases\tambiguous_aliases\tlookalikes\tvalid_from\tvalid_to\tsuccessors\tpredecessors\ttrusts\n"
  private static let frameworks = "id\tversion\tname\tjudgements\tscale\tvalid_from\tvalid_to\tsource\n"
  private static let themes = "id\tlabel\tterms\texceptions\n"

  /// What is said of files of which one holds these lines.
  private func said(
    authorities: String = "Leeds\t\tmetropolitan\tYorkshire and the Humber", frameworks: String = "A\t2018\tAn A",
    themes: String = "neglect\tNeglect\tneglect"
  ) -> [String] {
    let texts = [
      "f/authorities.tsv": Self.authorities + authorities, "f/frameworks.tsv": Self.frameworks + frameworks,
      "f/themes.tsv": Self.themes + themes,
    ]
    return problems { Array((texts[$0] ?? "").utf8) }
  }

  private func problems(_ read: (String) throws -> [UInt8]) -> [String] {
    do throws(ReferenceError) {
      _ = try Reference.load(folder: "f", read: read)
      return []
    } catch { return error.problems.map(\.description) }
  }

  @Test func soundOnesAreTaken() { #expect(said() == []) }

  @Test func eachMissingFileIsSaid() {
    let said = problems { _ in throw Missing() }
    #expect(said.count == 3)
    #expect(
      said.first
        == "f/authorities.tsv: cannot be read (open: No such file or directory); put the file of the release there, or "
        + "set reference: to the folder that holds it")
  }

  @Test func textIsUTF8() {
    #expect(problems { _ in [0x61, 0xFF] }.allSatisfy { $0.contains("is not text in UTF-8; save it as UTF-8") })
  }

  @Test func anEmptyFileIsRefused() {
    #expect(
      said(themes: "# nothing\n").first
        == "f/themes.tsv: holds no line of data; put the file of the release in its place")
  }

  @Test func aHeaderLineNamesItsColumns() {
    let said = problems { _ in Array("# c\nname\tcolour\n".utf8) }
    #expect(said.contains { $0.hasPrefix("f/authorities.tsv:2: has no column code; the header line is name, code,") })
    #expect(said.contains { $0.hasPrefix("f/themes.tsv:2: \"colour\" is not a column; known are id, label,") })
  }

  @Test(arguments: [
    ("Leeds\t\ttown\tLondon", "2: kind: \"town\" is not one of county, unitary,"),
    ("Leeds\t\tcounty\tWest", "2: region: \"West\" is not one of North East,"),
    ("Leeds\tE0\tcounty\tLondon", "2: \"E0\" is not a code of nine characters"),
    ("\t\tcounty\tLondon", "2: has no name"),
    ("Leeds\t\tcounty\tLondon\t\t\t\t2019-02-30", "2: valid_from: \"2019-02-30\" is not a day such as"),
    ("Leeds\t\tcounty\tLondon\t\t\t\t\t\tElmet", "2: Leeds names \"Elmet\", which is not in the file"),
    ("Leeds\t\tcounty\tLondon\t\t\t\t\t\t\t\tA Trust (2O14)", "2: \"A Trust (2O14)\" is not a trust: write"),
    ("Leeds\t\tcounty\tLondon\nLeeds\t\tcounty\tLondon", "3: Leeds stands in the file twice"),
    (
      "Leeds\t\tcounty\tLondon\tElmet\n\nYork\t\tcounty\tLondon\telmet", "4: \"elmet\" is claimed by Leeds too; move it"
    ),
    ("Leeds" + String(repeating: "\t", count: 12), "2: has 13 cells, the header line 12"),
  ])
  func authorities(lines: String, expected: String) {
    let said = said(authorities: lines)
    #expect(said.contains { $0.hasPrefix("f/authorities.tsv:" + expected) }, "\(said)")
  }

  @Test func ambiguousNamesMayBeShared() {
    #expect(said(authorities: "Leeds\t\tcounty\tLondon\t\tElmet\nYork\t\tcounty\tLondon\t\telmet") == [])
  }

  @Test(arguments: [
    ("\t2018\tx", "2: has no id or no version"), ("A\t2018\tx\toverall", "2: \"overall\" is not a judgement: write"),
    ("A\t2018\tx\t\tgood; fair", "2: \"fair\" is not a grade; known are outstanding,"),
  ])
  func frameworks(lines: String, expected: String) {
    let said = said(frameworks: lines)
    #expect(said.contains { $0.hasPrefix("f/frameworks.tsv:" + expected) }, "\(said)")
  }

  @Test(arguments: [
    ("a\tA\t", "2: the theme a has no terms"), ("a\tA\tb; ~3 c", "2: \"~3 c\" is not a term: lower-case words"),
    ("a\tA\tb\tc ~10 d", "2: \"c ~10 d\" is not a term"),
    ("a\tA\tb\na\tA\tb", "3: the theme a stands in the file twice"),
  ])
  func themes(lines: String, expected: String) {
    let said = said(themes: lines)
    #expect(said.contains { $0.hasPrefix("f/themes.tsv:" + expected) }, "\(said)")
  }
}
