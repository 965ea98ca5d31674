internal import CGumbo

/// What a page says of itself in its head: title, language, publication.
enum HTMLMetadata {
  private static let publishedNames = [
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date.published",
    "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "dc.date.created", "dcterms.created", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "parsely-pub-date", "sailthru.date", "date",
  ]
  private static let propertyNames: Set = [
    "author", "description", "og:site_name", "og:url", "article:author", "publisher", "generator", "keywords",
  ]

  /// Some named `meta` elements, by their own names in lower case.
  static func properties(of tree: HTMLTree) -> [String: String] {
    var properties: [String: String] = [:]
    for (name, content) in metas(of: tree) where propertyNames.contains(name) && properties[name] == nil {
      if content.utf8.count <= 4096 { properties[name] = content }
    }
    return properties
  }

  /// The headline as the page gives it to others, else `title` without the site's name, else the first heading.
  static func title(of tree: HTMLTree) -> String? {
    if let title = metas(of: tree).first(where: { $0.name == "og:title" })?.content { return title }
    let heading = tree.first(GUMBO_TAG_H1).map { tree.words(below: $0) } ?? ""
    let title = tree.first(GUMBO_TAG_TITLE).map { tree.words(below: $0) } ?? ""
    if !heading.isEmpty, title.isEmpty || title.lowercased().hasPrefix(heading.lowercased()) { return heading }
    return title.isEmpty ? nil : title
  }

  /// BCP 47, as `html` declares it.
  static func language(of tree: HTMLTree) -> String? {
    let declared = tree.attribute("lang", of: 0) ?? tree.attribute("xml:lang", of: 0)
    return LanguageTag.checked(declared)
  }

  /// From `meta`, then JSON-LD, then a `time` element that says it is the publication's, then the only `time` there is.
  static func published(_ tree: HTMLTree, content: Int) -> String? {
    let metas = metas(of: tree)
    for wanted in publishedNames {
      let found = metas.lazy.filter { $0.name == wanted }.compactMap { PublicationMoment.normalised($0.content) }.first
      if let found { return found }
    }
    return linkedData(tree) ?? time(tree, content: content)
  }

  private static func metas(of tree: HTMLTree) -> [(name: String, content: String)] {
    tree.elements(GUMBO_TAG_META).compactMap { index in
      let name = ["property", "name", "itemprop"].lazy.compactMap { tree.attribute($0, of: index) }.first
      let content = tree.attribute("content", of: index)?.trimmed
      guard let name, let content, !content.isEmpty else { return nil }
      return (name.trimmed.lowercased(), content)
    }
  }

  /// The first `"datePublished": "..."` in a script of linked data; a value that is no plain string is passed over.
  private static func linkedData(_ tree: HTMLTree) -> String? {
    for script in tree.elements(GUMBO_TAG_SCRIPT)
    where tree.attribute("type", of: script)?.lowercased().contains("ld+json") == true {
      let parts = tree.words(below: script).split(separator: "\"", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() where part == "datePublished" && index + 2 < parts.count {
        guard parts[index + 1].trimmed == ":" else { continue }
        if let moment = PublicationMoment.normalised(String(parts[index + 2])) { return moment }
      }
    }
    return nil
  }

  private static func time(_ tree: HTMLTree, content: Int) -> String? {
    let times = tree.elements(GUMBO_TAG_TIME)
    func moment(_ index: Int) -> String? {
      PublicationMoment.normalised(tree.attribute("datetime", of: index) ?? tree.words(below: index))
    }
    let marked = times.first { index in
      let said = ["itemprop", "class", "pubdate"].compactMap { tree.attribute($0, of: index)?.lowercased() }
      return tree.attribute("pubdate", of: index) != nil || said.contains { $0.contains("publish") }
    }
    if let found = marked.flatMap(moment) { return found }
    let inText = times.filter { (content..<tree.nodes[content].end).contains($0) }
    let moments = Set((inText.isEmpty ? times : inText).map(moment))
    return moments.count == 1 ? moments.first ?? nil : nil
  }
}
