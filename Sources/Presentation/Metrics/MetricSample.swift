/// One value of a metric.
package struct MetricSample: Hashable, Sendable, Encodable {
  package let name: String
  package let labels: [String: String]
  package let value: Double

  package init(_ name: String, _ labels: [String: String] = [:], _ value: Double) {
    self.name = name
    self.labels = labels
    self.value = value
  }

  /// One line of Prometheus' text format, labels by their names.
  var line: String {
    let labels = labels.sorted { $0.key < $1.key }.map { "\($0.key)=\"\(MetricSample.escaped($0.value))\"" }
    let set = labels.isEmpty ? "" : "{\(labels.joined(separator: ","))}"
    let number = value.rounded() == value && value.magnitude < 1e15 ? "\(Int64(value))" : "\(value)"
    return "\(name)\(set) \(number)"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}
