/// Things in the order in which they came.
package struct Line<Element> {
  private var elements: [Element] = []
  /// Those before it have been taken.
  private var next = 0

  package init() {}

  package var count: Int { elements.count - next }

  package var isEmpty: Bool { next == elements.count }

  package mutating func append(_ element: Element) { elements.append(element) }

  package mutating func take() -> Element? {
    guard next < elements.count else { return nil }
    let element = elements[next]
    next += 1
    // Cut off what was taken once it is the larger part, so that each is moved at most once.
    if next > 64, next > elements.count / 2 {
      elements.removeFirst(next)
      next = 0
    }
    return element
  }
}

extension Line: Sendable where Element: Sendable {}
