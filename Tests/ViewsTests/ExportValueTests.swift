internal import FoundationEssentials
internal import Testing
internal import Views

@Suite struct ExportValueTests {
  @Test(arguments: ["", "plain", "a \"b\" \\ / c", "\n\r\t\u{0}\u{1F}\u{7F}\u{2028}", "e\u{301}\u{1F4C4}\u{FEFF}"])
  func textComesBackAsItWas(text: String) throws {
    let json = ExportValue.object([.init(text, .list([.text(text), .null, .bool(false), .integer(-3)]))]).json
    #expect(!json.unicodeScalars.contains { $0.value < 0x20 })
    struct Item: Decodable, Equatable {
      let text: String?
      init(from decoder: any Decoder) throws { text = try? decoder.singleValueContainer().decode(String.self) }
    }
    let read = try JSONDecoder().decode([String: [Item]].self, from: Data(json.utf8))
    #expect(read.keys.first?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    let items = try #require(read.values.first)
    #expect(items.count == 4 && items[0].text?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }

  @Test(arguments: ["0", "313", "-4", "58.5", "0.05", "12345678901234567890", "1.10"])
  func numbersKeepTheirDigits(text: String) {
    #expect(ExportValue(numberOrText: text).json == text)
  }

  @Test(arguments: ["", "-", ".5", "5.", "007", "1e5", "0x10", "nan", "inf", "1,000", "+1", " 1", "٣", "1.2.3", "--1"])
  func whatIsNoNumberOfJSONIsText(text: String) {
    #expect(ExportValue(numberOrText: text).json == "\"\(text)\"")
  }

  @Test func nothingIsNull() { #expect(ExportValue(numberOrText: nil).json == "null") }
}
