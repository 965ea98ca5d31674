internal import Model

/// One page's text by Unicode scalars, the unit in which evidence counts.
struct PageText: Hashable, Sendable {
  let number: Int
  let scalars: [Unicode.Scalar]

  init(_ page: Page) {
    number = page.number
    scalars = Array(page.text.unicodeScalars)
  }

  func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  func evidence(_ range: Range<Int>) -> Evidence {
    Evidence(page: number, start: range.lowerBound, end: range.upperBound, text: text(range))
  }
}
