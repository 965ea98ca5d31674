/// What control words mean (RTF 1.9.1, "Contents of an RTF File").
enum RTFWords {
  /// Words whose group is no text of the document.
  private static let nothing: Set = [
    "colortbl", "stylesheet", "pict", "nonshppict", "objdata", "objclass", "objname", "fldinst", "xe", "rxe", "tc",
    "tcn",
    "filetbl", "revtbl", "template", "private", "sp", "shprslt", "annotation", "atnid", "atnauthor", "ftnsep",
    "ftnsepc",
    "ftncn", "aftnsep", "aftnsepc", "aftncn", "nonesttables", "background", "listtable", "listoverridetable",
    "falt", "panose", "pn", "bkmkstart", "bkmkend",
  ]
  private static let destinations: [String: RTFGroup.Destination] = [
    "fonttbl": .fonts, "info": .information, "listtext": .label, "pntext": .label, "footnote": .note, "shpinst": .shape,
    "upr": .twice,
    "do": .shape, "shptxt": .box, "dptxbxtext": .box, "header": .header, "headerl": .header, "headerr": .header,
    "headerf": .header, "footer": .footer, "footerl": .footer, "footerr": .footer, "footerf": .footer,
    "generator": .property("generator"),
  ]
  /// Words of properties, and what Word's own files call them.
  static let properties = [
    "title": "title", "subject": "subject", "author": "creator", "keywords": "keywords", "doccomm": "description",
    "operator": "lastModifiedBy", "category": "category", "company": "Company", "manager": "Manager",
    "creatim": "created", "revtim": "modified", "generator": "Application",
  ]
  private static let characters = [
    "tab": "\t", "line": "\n", "lbr": "\n", "softline": "\n", "emdash": "\u{2014}", "endash": "\u{2013}",
    "lquote": "\u{2018}", "rquote": "\u{2019}", "ldblquote": "\u{201C}", "rdblquote": "\u{201D}", "bullet": "\u{2022}",
    "emspace": " ", "enspace": " ", "qmspace": " ", "nestcell": "\t", "nestrow": "\n",
  ]

  static func character(_ word: String) -> String? { characters[word] }

  /// Where the text of a group that begins with the word goes; nil when that stays as it was.
  /// - Parameter isOptional: Whether readers that do not know the word leave the group out.
  static func destination(_ word: String, in group: RTFGroup, isOptional: Bool) -> RTFGroup.Destination? {
    if group.destination == .information { return properties[word] != nil ? .property(word) : .nothing }
    // The words in Unicode of a group that gives them twice.
    if word == "ud" { return group.destination == .twice ? group.before : .nothing }
    if let known = destinations[word] {
      let isWithin = group.destination == .nothing || (group.destination == .shape && known != .box)
      return isWithin ? nil : known
    }
    return isOptional || nothing.contains(word) ? .nothing : nil
  }
}
