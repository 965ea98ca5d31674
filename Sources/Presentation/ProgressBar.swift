/// A bar that fills: `[#########-----------]  45 %`.
package enum ProgressBar {
  /// `columns` is the room for all of it, at least 12. A fraction outside 0...1 is cut.
  package static func text(_ fraction: Double, columns: Int) -> String {
    let fraction = fraction.isNaN ? 0 : min(max(fraction, 0), 1)
    let room = max(columns - 8, 4)
    let filled = Int(fraction * Double(room))
    // 100 % is only said when nothing is left.
    let percent = fraction == 1 ? 100 : min(99, Int(fraction * 100))
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: room - filled)
    return "[\(bar)] \(Columns.fill("\(percent)", to: 3, right: true)) %"
  }

  /// The bar with what is done, and how long the rest takes if that is known.
  package static func line(
    _ label: String, done: Int, total: Int, secondsLeft: Double? = nil, columns: Int
  ) -> String {
    let left = secondsLeft.map { ", about \(Elapsed.text(seconds: $0)) left" } ?? ""
    let tail = " \(Quantity.count(done)) of \(Quantity.count(total))\(left)"
    let head = label.isEmpty ? "" : label + " "
    let room = columns - Columns.count(head) - Columns.count(tail)
    let fraction = total > 0 ? Double(done) / Double(total) : 1
    return head + text(fraction, columns: min(max(room, 12), 48)) + tail
  }
}
