internal import CGMime

/// What a mail's header says, for the record.
struct MailFacts {
  /// By the fields' own names.
  let properties: [String: String]
  /// RFC 3339, or a day.
  let published: String?
  /// What people see of the header.
  let lines: String

  init(_ mail: MailMessage) {
    let date = mail.field("Date")
    let facts: [(String, String?)] = [
      ("From", mail.addresses(GMIME_ADDRESS_TYPE_FROM) ?? mail.field("From")),
      ("To", mail.addresses(GMIME_ADDRESS_TYPE_TO) ?? mail.field("To")),
      ("Cc", mail.addresses(GMIME_ADDRESS_TYPE_CC) ?? mail.field("Cc")), ("Date", date), ("Subject", mail.subject),
    ]
    let shown = facts.compactMap { name, value in value.map { (name, $0) } }
    let further = ["Message-ID", "In-Reply-To", "Reply-To"].compactMap { name in mail.field(name).map { (name, $0) } }
    lines = shown.map { "\($0.0): \($0.1)" }.joined(separator: "\n")
    properties = Dictionary(shown + further) { first, _ in first }
    published = date.flatMap { mail.date?.published($0) }
  }
}
