/// Numbers as people read them.
package enum Quantity {
  /// `12,345`
  package static func count(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return number < 0 ? "-" + text : text
  }

  /// `1 document`, `12,345 documents`
  package static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// `512 B`, `1.5 MiB`: powers of 1024 (IEC 80000-13).
  package static func bytes(_ number: Int64) -> String {
    var value = Double(number)
    var unit = "B"
    for next in ["KiB", "MiB", "GiB", "TiB", "PiB"] where value.magnitude >= 1023.95 {
      value /= 1024
      unit = next
    }
    return unit == "B" ? "\(number) B" : "\(decimal(value)) \(unit)"
  }

  /// `0.4`, `12`: one decimal below ten.
  package static func decimal(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e15 else { return "–" }
    let tenths = Int((value.magnitude * 10).rounded())
    let text = tenths < 100 ? "\(tenths / 10).\(tenths % 10)" : count((tenths + 5) / 10)
    return value < 0 ? "-" + text : text
  }
}
