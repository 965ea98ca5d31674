import Foundation
import Glibc
import Model
import Platform
import Spool
import SystemPackage
import Testing

@Suite("Receipts lie where their senders look, whatever the names are")
struct ReceiptTests {
  private let playground: Playground
  private let receipts: Receipts

  init() throws {
    playground = try Playground()
    receipts = Receipts(playground.tree)
  }

  private func arrival(_ number: Int, _ path: SpoolPath, _ disposition: Disposition = .stored) -> Arrival {
    let at = Timestamp(microseconds: Int64(number) * 1_000_000)
    var arrival = Arrival(
      origin: Origin(
        arrival: ArrivalID(at: at, random: (1, 2)), received: at, channel: path.channel, name: path.name))
    arrival.disposition = disposition
    return arrival
  }

  private func write(_ number: Int, _ path: SpoolPath, _ disposition: Disposition = .stored) throws {
    try receipts.write(try #require(Receipt(arrival(number, path, disposition))), for: path)
  }

  private func write(_ number: Int, _ path: String, _ disposition: Disposition = .stored) throws {
    try write(number, SpoolPath(FilePath(path)), disposition)
  }

  private var outcome: String { playground.root.appending("outcome").string }

  private func text(_ path: String) -> String? { try? String(contentsOfFile: outcome + "/" + path, encoding: .utf8) }

  private func all() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: outcome).filter { $0.hasSuffix(".json") }.sorted()
  }

  @Test("At the file's own path, for the group to read and for nobody to write")
  func place() throws {
    try write(1, "police/2026/report.pdf")
    try write(2, "direct.txt")
    #expect(try all() == ["general/direct.txt.json", "police/2026/report.pdf.json"])
    let tree = try Directory(FilePath(outcome))
    #expect(try tree.status("police/2026/report.pdf.json").permissions == 0o640)
    #expect(try tree.status("police").permissions == 0o2750 && tree.status("police/2026").permissions == 0o2750)
    let said = try #require(text("general/direct.txt.json"))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(said.utf8)) as? [String: String])
    #expect(
      object == [
        "arrival": "\(arrival(2, SpoolPath("direct.txt")).origin.arrival)", "disposition": "stored",
        "meaning": "The document is stored.", "settled": "1970-01-01T00:00:02.000000Z",
        "taken": "1970-01-01T00:00:02.000000Z",
        "todo": "Nothing.",
      ])
  }

  @Test("Of two files of one name the later one's stays, whichever is settled last")
  func latestWins() throws {
    try write(2, "police/a.txt", .quarantined)
    try write(1, "police/a.txt")
    #expect(text("police/a.txt.json")?.contains("quarantined") == true)
    try write(2, "police/a.txt", .discarded)
    #expect(text("police/a.txt.json")?.contains("discarded") == true)
    try write(3, "police/a.txt")
    #expect(text("police/a.txt.json")?.contains("\"stored\"") == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: outcome + "/police") == ["a.txt.json"])
  }

  @Test("Raw bytes, and names to which nothing can be added")
  func names() throws {
    let raw = SpoolPath(FilePath(bytes: Array("police/caf".utf8) + [0xE9] + Array(".txt".utf8)))
    try write(1, raw)
    let folder = playground.tree.incoming.path.removingLastComponent().appending("outcome/police")
    let names = try Directory(folder).names().map(\.bytes)
    #expect(names == [Array("caf".utf8) + [0xE9] + Array(".txt.json".utf8)])

    let long = String(repeating: "é", count: 127)
    try write(2, "general/\(long)a")
    try write(3, "general/\(long)b")
    let cut = try Directory(FilePath(outcome + "/general")).names().map(\.bytes)
    #expect(cut.count == 2 && cut.allSatisfy { $0.count == 255 && $0.starts(with: Array(long.utf8.prefix(230))) })
    let exact = String(repeating: "x", count: 250)
    try write(4, "general/" + exact)
    #expect(text("general/\(exact).json") != nil)
    let deep = (0..<17).map { _ in String(repeating: "d", count: 255) }.joined(separator: "/")
    try write(5, "general/\(deep)/leaf")
    #expect(try receipts.sweep(before: .max, most: 100) == 5, "and are found there again")
  }

  @Test("A file may be called like another's folder, and a folder like that of kept duplicates")
  func clashes() throws {
    try write(1, "police/a")
    try write(2, "police/a.json/b")
    try write(3, "police/c.json/d")
    try write(4, "police/c")
    #expect(text("police/a.json")?.contains("\"stored\"") == true)
    #expect(text("police/c.json/d.json") != nil)
    let flat = try all().filter { $0.contains("~") }
    #expect(
      flat.count == 2 && flat.contains { $0.hasPrefix("police/b~") } && flat.contains { $0.hasPrefix("police/c~") })
    try write(5, "police/duplicates/x/kept.txt")
    #expect(!FileManager.default.fileExists(atPath: outcome + "/police/duplicates"))
    #expect(try all().contains { $0.hasPrefix("police/kept.txt~") })
  }

  @Test("A link that somebody placed is not followed")
  func links() throws {
    let outside = playground.root.appending("outside").string
    try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: false)
    #expect(symlink(outside, outcome + "/police") == 0)
    #expect(throws: SpoolError.self) { try write(1, "police/a.txt") }
    #expect(mkdir(outcome + "/school", 0o750) == 0)
    try Data("secret".utf8).write(to: URL(fileURLWithPath: outside + "/file"))
    #expect(symlink(outside + "/file", outcome + "/school/a.txt.json") == 0)
    try write(2, "school/a.txt")
    #expect(try String(contentsOfFile: outside + "/file", encoding: .utf8) == "secret")
    #expect(text("school/a.txt.json")?.contains("stored") == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == ["file"])
  }

  @Test("Old ones go, with folders that are empty then; kept duplicates and what is new stay")
  func sweep() throws {
    for number in 1...10 { try write(number, "police/old/\(number).txt") }
    try write(11, "police/new/a.txt")
    let kept = outcome + "/police/duplicates/x"
    try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: kept + "/file.json"))
    for path in try all() where path.contains("old") || path.contains("duplicates") {
      var times = [timeval(tv_sec: 1000, tv_usec: 0), timeval(tv_sec: 1000, tv_usec: 0)]
      #expect(utimes(outcome + "/" + path, &times) == 0)
    }
    let moment: Int64 = 2_000_000_000_000
    #expect(try receipts.sweep(before: moment, most: 4) == 4)
    #expect(try receipts.sweep(before: moment, most: 100) == 6)
    #expect(try receipts.sweep(before: moment, most: 100) == 0)
    #expect(try all() == ["police/duplicates/x/file.json", "police/new/a.txt.json"])
    #expect(!FileManager.default.fileExists(atPath: outcome + "/police/old"))
  }

  @Test("Where there are too many, the oldest are")
  func excess() throws {
    for number in 1...10 {
      try write(number, "police/\(number).txt")
      var times = [timeval(tv_sec: 1000 + number, tv_usec: 0), timeval(tv_sec: 1000 + number, tv_usec: 0)]
      #expect(utimes(outcome + "/police/\(number).txt.json", &times) == 0)
    }
    #expect(try receipts.excess(over: 10) == nil)
    let moment = try #require(try receipts.excess(over: 3))
    #expect(try receipts.sweep(before: moment, most: 100) == 7)
    #expect(try all().sorted() == ["police/10.txt.json", "police/8.txt.json", "police/9.txt.json"])
    #expect(try receipts.excess(over: 3) == nil)
  }

  @Test("They are found by their arrivals alone, and others' stay")
  func removal() throws {
    try write(1, "police/deep/er/a.txt")
    try write(2, "police/b.txt")
    try write(3, "school/c.txt")
    // The name is not known any more.
    let gone = arrival(1, SpoolPath("police/deep/er/a.txt")).origin
    let nameless = Origin(
      arrival: gone.arrival, received: gone.received, channel: "police", name: SpoolName(bytes: []))
    try SpoolTree.removeKept([nameless], in: playground.root)
    #expect(try all() == ["police/b.txt.json", "school/c.txt.json"])
    #expect(!FileManager.default.fileExists(atPath: outcome + "/police/deep"))
  }

  @Test("None for what came inside of another, is on its way, or has no name any more")
  func none() {
    let path = SpoolPath("police/a.txt")
    var child = arrival(1, path)
    child = Arrival(
      origin: Origin(
        arrival: child.origin.arrival.child(1), received: child.origin.received, channel: "police", name: path.name))
    child.disposition = .stored
    #expect(Receipt(child) == nil)
    #expect(Receipt(Arrival(origin: arrival(1, path).origin)) == nil)
    let origin = child.origin
    var nameless = Arrival(
      origin: Origin(
        arrival: origin.arrival.root, received: origin.received, channel: "police", name: SpoolName(bytes: [])))
    nameless.disposition = .stored
    #expect(Receipt(nameless) == nil)
  }

  @Test("Each outcome and reason has sentences, and nothing of a name", arguments: Reason.allCases)
  func words(reason: Reason) throws {
    for disposition in Disposition.allCases {
      var arrival = arrival(1, SpoolPath("police/marmaduke.txt"), disposition)
      arrival.reason = reason
      arrival.detail = "a detail"
      let path = SpoolPath(FilePath("police/\(disposition.rawValue)"))
      try receipts.write(try #require(Receipt(arrival, children: 3)), for: path)
      let said = try #require(text("police/\(disposition.rawValue).json"))
      let object = try #require(try JSONSerialization.jsonObject(with: Data(said.utf8)) as? [String: Any])
      #expect((object["meaning"] as? String)?.hasSuffix(".") == true && (object["todo"] as? String)?.isEmpty == false)
      #expect(object["reason"] as? String == reason.rawValue && object["children"] as? Int == 3)
      #expect(!said.contains("marmaduke") && !said.contains("a detail"))
    }
  }
}
