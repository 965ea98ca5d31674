internal import Reading

/// What an RTF document says of itself, and the text or moment of the property, or label, that is being read.
struct RTFInformation {
  private static let longest = 4096

  /// By the names that Word's own files have for them.
  private(set) var properties: [String: String] = [:]
  private var value: [UInt8] = []
  private var moment: [String: Int] = [:]

  var text: String { String(decoding: value, as: UTF8.self).trimmed }

  mutating func begin() {
    value = []
    moment = [:]
  }

  mutating func add(_ text: [UInt8]) { if value.count <= RTFInformation.longest { value += text } }

  /// A part of a moment.
  mutating func add(_ word: String, _ number: Int?) { moment[word] = number }

  /// The property of a control word has ended; the first of a name counts.
  mutating func keep(_ word: String) {
    guard let name = RTFWords.properties[word], properties[name] == nil else { return }
    let found = RTFMoment.text(moment) ?? text
    if !found.isEmpty, found.utf8.count <= RTFInformation.longest { properties[name] = found }
  }
}
