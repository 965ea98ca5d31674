/// A metric with its values, in the text format of Prometheus, version 0.0.4
/// (https://prometheus.io/docs/instrumenting/exposition_formats/).
package struct MetricFamily: Hashable, Sendable {
  package enum Kind: String, Sendable { case gauge, counter }

  package let name: String
  package let kind: Kind
  /// One line without a backslash.
  package let help: String
  package let samples: [MetricSample]

  init(_ name: String, _ help: String, _ samples: [(labels: [String: String], value: Double)]) {
    self.name = name
    self.kind = .gauge
    self.help = help
    self.samples = samples.map { MetricSample(name, $0.labels, $0.value) }
  }

  init(_ name: String, _ help: String, _ value: Double, kind: Kind = .gauge) {
    self.name = name
    self.kind = kind
    self.help = help
    samples = [MetricSample(name, [:], value)]
  }

  init(_ name: String, _ help: String, holds: Bool) { self.init(name, help, holds ? 1 : 0) }

  /// With what a scraper is told about it.
  package var lines: [String] {
    samples.isEmpty
      ? [] : ["# HELP \(name) \(help)", "# TYPE \(name) \(kind.rawValue)"] + samples.map(\.line)
  }
}
