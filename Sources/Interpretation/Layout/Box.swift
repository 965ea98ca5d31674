/// Where something stands on its page: points from the top left corner, or, in text without positions, columns and
/// lines scaled to about the same.
struct Box: Hashable, Sendable {
  var x0: Float
  var y0: Float
  var x1: Float
  var y1: Float

  init(x0: Float, y0: Float, x1: Float, y1: Float) {
    (self.x0, self.y0, self.x1, self.y1) = (x0, y0, x1, y1)
  }

  /// - Parameter boxes: One at least.
  init(around boxes: some Collection<Box>) {
    self = boxes.dropFirst().reduce(boxes[boxes.startIndex]) { $0.union($1) }
  }

  var height: Float { y1 - y0 }
  var middle: Float { (y0 + y1) / 2 }

  func union(_ other: Box) -> Box {
    Box(x0: min(x0, other.x0), y0: min(y0, other.y0), x1: max(x1, other.x1), y1: max(y1, other.y1))
  }

  /// How much of the lower of the two is beside the other: 0 to 1.
  func rowOverlap(with other: Box) -> Float {
    let overlap = min(y1, other.y1) - max(y0, other.y0)
    return max(0, overlap) / max(min(height, other.height), 0.1)
  }
}
