/// One thing that was looked at to see whether Vigil can do its work.
package struct Check: Hashable, Sendable, Codable {
  package enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    case good
    /// It works, and might not for long, or not for everybody.
    case warning
    case bad
  }

  /// A word: `spool`, `store`, `cage` ...
  package var name: String
  package var verdict: Verdict
  /// A sentence: what was found.
  package var detail: String
  /// A command or a setting; nil where nothing is to be done.
  package var remedy: String?

  package init(_ name: String, _ verdict: Verdict, _ detail: String, remedy: String? = nil) {
    self.name = name
    self.verdict = verdict
    self.detail = detail
    self.remedy = remedy
  }
}
