/// Sorts a mail's parts: what is read as its text, what is a document of its own, what nobody needs.
struct MailParts {
  private static let deepest = 64
  private static let signatures: Set = ["pgp-signature", "pkcs7-signature", "x-pkcs7-signature", "applefile"]

  /// A text that is shown, with the same in HTML where the sender gave both.
  struct Body {
    var plain: MailPart?
    var html: MailPart?
  }

  private(set) var bodies: [Body] = []
  private(set) var documents: [MailPart] = []
  private(set) var isEncrypted = false
  /// Whether there is a text that is packed into its signature.
  private(set) var isSealed = false
  private(set) var isTooDeep = false

  init(of root: MailPart?) {
    guard let root else { return }
    if root.type == "text", !root.isAttachment { addBody(root) } else { visit(root, depth: 0, showsText: true) }
  }

  private mutating func visit(_ part: MailPart, depth: Int, showsText: Bool) {
    guard depth < MailParts.deepest else {
      isTooDeep = true
      return
    }
    guard part.isMultipart else { return visitLeaf(part, showsText: showsText) }
    let children = part.children
    switch part.subtype {
    case "encrypted": isEncrypted = true
    case "alternative": visit(alternatives: children, depth: depth, showsText: showsText)
    case "related":
      // Around the text stand the pictures that it shows.
      let root = children.firstIndex { $0.contentID == part.parameter("start")?.trimming("<", ">") } ?? 0
      for (index, child) in children.enumerated() where index == root || child.type != "image" || child.isAttachment {
        if index == root, child.type == "text", !child.isAttachment {
          if showsText { addBody(child) }
        } else if index == root || child.type != "text" || child.isAttachment {
          visit(child, depth: depth + 1, showsText: showsText)
        }
      }
    default: for child in children { visit(child, depth: depth + 1, showsText: showsText) }
    }
  }

  /// One text in several forms. Attachments may stand among them, or hang on a form that is not taken.
  private mutating func visit(alternatives: [MailPart], depth: Int, showsText: Bool) {
    func isForm(_ part: MailPart) -> Bool { part.type == "text" && !part.isAttachment && part.fileName.isEmpty }
    let forms = alternatives.filter(isForm)
    let plain = forms.first { $0.subtype == "plain" }
    let html = forms.last { $0.subtype == "html" }
    var rich = MailParts(of: nil)
    for part in alternatives where part.isMultipart { rich.visit(part, depth: depth + 1, showsText: true) }
    if showsText {
      if plain != nil || html != nil {
        bodies.append(Body(plain: plain, html: html ?? rich.bodies.compactMap(\.html).first))
      } else {
        bodies += rich.bodies
      }
    }
    documents += rich.documents
    // A form such as text/calendar says nothing more where a text was found.
    let hasText = plain != nil || html != nil || !rich.bodies.isEmpty
    for part in alternatives where !part.isMultipart && !(hasText && isForm(part)) { visitLeaf(part, showsText: false) }
    isEncrypted = isEncrypted || rich.isEncrypted
    isSealed = isSealed || rich.isSealed
    isTooDeep = isTooDeep || rich.isTooDeep
  }

  private mutating func visitLeaf(_ part: MailPart, showsText: Bool) {
    if part.isMessage { return documents.append(part) }
    switch (part.type, part.subtype) {
    case ("text", "plain"), ("text", "html"):
      if part.isAttachment || !part.fileName.isEmpty { documents.append(part) } else if showsText { addBody(part) }
    case ("image", _): if part.isAttachment { documents.append(part) }
    case ("application", "pkcs7-mime"), ("application", "x-pkcs7-mime"): visitSealed(part)
    case ("application", "pgp-encrypted"): isEncrypted = true
    case ("message", "delivery-status"), ("message", "disposition-notification"), ("text", "rfc822-headers"): break
    case (_, let subtype) where MailParts.signatures.contains(subtype): break
    default: documents.append(part)
    }
  }

  /// S/MIME (RFC 8551, 3.2): encrypted, or signed with the text inside.
  private mutating func visitSealed(_ part: MailPart) {
    switch part.parameter("smime-type")?.lowercased() {
    case "signed-data":
      isSealed = true
      documents.append(part)
    case "enveloped-data", "authenveloped-data": isEncrypted = true
    default:
      // id-signedData stands at the start of one that does not say what it is (RFC 5652, 5.1).
      let signedData: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02]
      let isSigned = part.withContent { bytes in
        bytes.prefix(64).indices.contains { bytes[$0...].starts(with: signedData) }
      }
      isSealed = isSealed || isSigned
      isEncrypted = isEncrypted || !isSigned
      if isSigned { documents.append(part) }
    }
  }

  private mutating func addBody(_ part: MailPart) {
    bodies.append(part.subtype == "html" ? Body(html: part) : Body(plain: part))
  }
}

extension String {
  fileprivate func trimming(_ first: Character, _ last: Character) -> String {
    hasPrefix(String(first)) && hasSuffix(String(last)) && count >= 2 ? String(dropFirst().dropLast()) : self
  }
}
