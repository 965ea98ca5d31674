package import Logging

/// swift-log's way to a `LogSink`: to the journal with one field for each metadata key, nested keys joined by dots, or as
/// readable lines to standard error.
package struct SystemLog: LogHandler {
  package var metadata: Logger.Metadata = [:]
  package var metadataProvider: Logger.MetadataProvider?
  private let sink: LogSink
  private var ownLevel: Logger.Level?

  package init(sink: LogSink) { self.sink = sink }

  /// The sink's level, unless this logger was given its own.
  package var logLevel: Logger.Level {
    get { ownLevel ?? sink.level }
    set { ownLevel = newValue }
  }

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
    var all = metadata
    all.merge(metadataProvider?.get() ?? [:]) { $1 }
    all.merge(event.metadata ?? [:]) { $1 }
    if let error = event.error { all["error"] = .string(String(describing: error)) }
    sink.write(event, SystemLog.flattened(.dictionary(all)).sorted { $0.key < $1.key })
  }

  private static func flattened(_ value: Logger.MetadataValue, at key: String = "") -> [(key: String, value: String)] {
    switch value {
    case .dictionary(let entries):
      entries.flatMap { flattened($0.value, at: key.isEmpty ? $0.key : key + "." + $0.key) }
    case .array(let values): [(key, values.map(\.description).joined(separator: " "))]
    case .string(let text): [(key, text)]
    case .stringConvertible(let object): [(key, object.description)]
    }
  }
}
