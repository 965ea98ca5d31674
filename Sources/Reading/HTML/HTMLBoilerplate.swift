internal import CGumbo

/// What stands around a page's main text: navigation, headers and footers, adverts, share buttons, comments of readers,
/// and what nobody sees at all. Told by elements, ARIA roles, and the words in classes and ids.
enum HTMLBoilerplate {
  /// Never text that a reader sees.
  private static let invisible: Set<UInt32> = Set(
    [
      GUMBO_TAG_HEAD, GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_IFRAME,
      GUMBO_TAG_OBJECT, GUMBO_TAG_EMBED, GUMBO_TAG_APPLET, GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO, GUMBO_TAG_CANVAS,
      GUMBO_TAG_BUTTON, GUMBO_TAG_INPUT, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_DATALIST, GUMBO_TAG_NOFRAMES,
      GUMBO_TAG_MAP, GUMBO_TAG_MENU,
    ].map(\.rawValue))
  /// Around the text, unless they hold it.
  private static let surrounding: Set<UInt32> = Set(
    [GUMBO_TAG_NAV, GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_FORM, GUMBO_TAG_HEADER].map(\.rawValue))
  private static let roles: Set = [
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar",
    "toolbar", "tablist", "alert",
  ]
  private static let hints: Set = [
    "ad", "ads", "advert", "adverts", "advertisement", "advertising", "banner", "breadcrumb", "breadcrumbs", "byline",
    "comment", "comments", "commenting", "consent", "cookie", "cookies", "disqus", "footer", "gdpr", "header", "logo",
    "masthead", "menu",
    "modal", "nav", "navbar", "navigation", "newsletter", "pagination", "pager", "popup", "promo", "promos",
    "promotion",
    "recommended", "recommendations", "related", "respond", "share", "sharing", "sharedaddy", "sidebar", "signup",
    "skip", "skiplink", "social", "sponsor", "sponsored", "subscribe", "subscription", "tagcloud", "toolbar",
    "trending",
    "widget", "widgets", "paywall", "outbrain", "taboola",
  ]

  /// One mark for each node of the tree; a node below an unwanted one is marked too.
  static func nodes(of tree: HTMLTree) -> [Bool] {
    let size = HTMLDensity.textSizes(of: tree)
    let whole = size.first ?? 0
    return marks(of: tree) { index in
      if isInvisible(index, tree) { return true }
      guard isSurrounding(index, tree) else { return false }
      // A frame around most of the page, or around the text itself, is no frame.
      return !(size[index] * 2 > whole || tree.holds(GUMBO_TAG_MAIN, below: index) || holdsArticle(index, tree))
    }
  }

  /// The same for what nobody sees alone.
  static func invisibleNodes(of tree: HTMLTree) -> [Bool] { marks(of: tree) { isInvisible($0, tree) } }

  private static func marks(of tree: HTMLTree, where isUnwanted: (Int) -> Bool) -> [Bool] {
    var unwanted = [Bool](repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      if index > 0, unwanted[node.parent] {
        unwanted[index] = true
      } else if !node.isText, node.tag != GUMBO_TAG_HTML, node.tag != GUMBO_TAG_BODY {
        unwanted[index] = isUnwanted(index)
      }
    }
    return unwanted
  }

  private static func isInvisible(_ index: Int, _ tree: HTMLTree) -> Bool {
    invisible.contains(tree.nodes[index].tag.rawValue) || isHidden(index, tree)
  }

  private static func isHidden(_ index: Int, _ tree: HTMLTree) -> Bool {
    if tree.attribute("hidden", of: index) != nil { return true }
    if tree.attribute("aria-hidden", of: index)?.lowercased() == "true" { return true }
    guard let style = tree.attribute("style", of: index) else { return false }
    let tight = style.lowercased().filter { $0 != " " }
    return tight.contains("display:none") || tight.contains("visibility:hidden")
  }

  private static func isSurrounding(_ index: Int, _ tree: HTMLTree) -> Bool {
    let tag = tree.nodes[index].tag
    if surrounding.contains(tag.rawValue) {
      // The header of an article holds its headline.
      return tag != GUMBO_TAG_HEADER || !(tree.holds(GUMBO_TAG_H1, below: index) || isInArticle(index, tree))
    }
    if let role = tree.attribute("role", of: index)?.lowercased(), roles.contains(role) { return true }
    if tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_H1 { return false }
    // What stands around the headline is the story's, whatever it is called.
    return names(of: index, tree).contains(where: hints.contains) && !tree.holds(GUMBO_TAG_H1, below: index)
  }

  /// The words of class and id, parted at punctuation and at capitals within a word.
  private static func names(of index: Int, _ tree: HTMLTree) -> [String] {
    var words: [String] = []
    for attribute in ["class", "id"] {
      guard let value = tree.attribute(attribute, of: index), value.utf8.count < 2000 else { continue }
      var word = ""
      for character in value {
        if !character.isLetter || (character.isUppercase && word.last?.isLowercase == true) {
          words.append(word.lowercased())
          word = ""
        }
        if character.isLetter { word.append(character) }
      }
      words.append(word.lowercased())
    }
    return words
  }

  /// Whether the first article of the page begins here; a list of teasers is made of articles too.
  private static func holdsArticle(_ index: Int, _ tree: HTMLTree) -> Bool {
    guard let article = tree.first(GUMBO_TAG_ARTICLE) else { return false }
    return tree.nodes[index].end > article && index <= article && !tree.holds(GUMBO_TAG_NAV, below: index)
  }

  private static func isInArticle(_ index: Int, _ tree: HTMLTree) -> Bool {
    var place = tree.nodes[index].parent
    for _ in 0..<200 where place > 0 {
      if tree.nodes[place].tag == GUMBO_TAG_ARTICLE || tree.nodes[place].tag == GUMBO_TAG_MAIN { return true }
      place = tree.nodes[place].parent
    }
    return false
  }
}
