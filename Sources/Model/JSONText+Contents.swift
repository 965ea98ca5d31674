extension JSONText {
  /// Enough bytes for most contents, so that a large text is not copied as it grows.
  package static func capacity(for contents: Contents) -> Int {
    let text = contents.pages.reduce(0) { $0 + $1.text.utf8.count }
    return text + text / 16 + 2048
  }

  package mutating func write(_ contents: Contents) {
    object { text in
      text.member("documentKind", contents.documentKind)
      text.key("facts")
      text.list(contents.facts) { $0.write($1) }
      text.member("interpreter", contents.interpreter)
      text.member("language", contents.language)
      text.member("mediaType", contents.mediaType.rawValue)
      text.member("note", contents.note)
      text.member("pageCount", Int64(contents.pageCount))
      text.key("pages")
      text.list(contents.pages) { text, page in
        text.object {
          $0.member("number", Int64(page.number))
          $0.member("text", page.text)
        }
      }
      text.key("properties")
      text.object(contents.properties)
      text.member("published", contents.published)
      text.member("reader", contents.reader)
      text.key("tables")
      text.list(contents.tables) { text, table in
        text.object {
          $0.member("column", table.column.map { Int64($0) })
          $0.member("page", Int64(table.page))
          $0.member("row", table.row.map { Int64($0) })
          $0.key("rows")
          $0.list(table.rows) { $0.list($1) { $0.string($1) } }
          $0.member("sheet", table.sheet)
          guard let types = table.types else { return }
          $0.key("types")
          $0.list(types) { $0.string($1) }
        }
      }
      text.member("title", contents.title)
    }
  }

  /// A member that is left out where there is no value.
  package mutating func member(_ key: StaticString, _ component: Component?) {
    guard let component else { return }
    self.key(key)
    object {
      $0.member("name", component.name)
      $0.member("version", Int64(component.version))
    }
  }

  private mutating func write(_ fact: Fact) {
    object { text in
      if !fact.attributes.isEmpty {
        text.key("attributes")
        text.object(fact.attributes)
      }
      text.key("evidence")
      text.list(fact.evidence) { text, evidence in
        text.object {
          $0.member("end", Int64(evidence.end))
          $0.member("page", Int64(evidence.page))
          $0.member("start", Int64(evidence.start))
          $0.member("text", evidence.text)
        }
      }
      text.member("field", fact.field)
      text.member("how", fact.how)
      text.member("value", fact.value)
    }
  }
}
