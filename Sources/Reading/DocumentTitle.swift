/// The title that a document's own metadata gives it.
package enum DocumentTitle {
  /// Nil when it is a program's habit: a file's name, a path or "Untitled".
  package static func checked(_ text: String?) -> String? {
    guard let text, text.contains(where: \.isLetter) else { return nil }
    let lower = text.lowercased()
    let habits = ["microsoft word", "microsoft powerpoint", "microsoft excel", "untitled", "powerpoint presentation"]
    if habits.contains(where: lower.hasPrefix) || lower.contains("\\") { return nil }
    let endings = [
      ".doc", ".docx", ".docm", ".dot", ".dotx", ".rtf", ".odt", ".pdf", ".ppt", ".pptx", ".xls", ".xlsx", ".indd",
      ".pub", ".qxd", ".qxp", ".tmp", ".txt", ".htm", ".html", ".wpd", ".tif", ".jpg",
    ]
    return endings.contains(where: lower.hasSuffix) ? nil : text
  }
}
