import Systemd
import Testing

@Suite("The journal catalogue explains every message id")
struct CatalogueTests {
  /// An entry of the format of https://systemd.io/CATALOG.
  private struct Entry {
    var id = ""
    var subject = ""
    var body = ""
  }

  private func entries() throws -> [Entry] {
    var entries: [Entry] = []
    var inHeader = false
    for line in try Checkout.text("Deploy/vigil.catalog").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("-- ") {
        entries.append(Entry(id: String(line.dropFirst(3))))
        inHeader = true
      } else if let last = entries.indices.last {
        if line.isEmpty { inHeader = false }
        if inHeader, line.hasPrefix("Subject: ") { entries[last].subject = String(line.dropFirst(9)) }
        if !inHeader { entries[last].body += line + "\n" }
      }
    }
    return entries
  }

  @Test func theTwoListsAreEqual() throws {
    #expect(try entries().map(\.id) == MessageID.allCases.map(\.rawValue))
  }

  @Test(arguments: MessageID.allCases) func eachIsExplained(id: MessageID) throws {
    let entry = try #require(try entries().first { $0.id == id.rawValue })
    #expect(entry.subject == id.message)
    #expect(entry.body.contains("\nWhat to do: "))
  }

  @Test func idsAreOnes() {
    for id in MessageID.allCases {
      #expect(id.rawValue.utf8.count == 32)
      #expect(id.rawValue.allSatisfy { $0.isHexDigit && !$0.isUppercase })
    }
    #expect(Set(MessageID.allCases.map(\.message)).count == MessageID.allCases.count)
  }
}
