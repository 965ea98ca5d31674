/// The least severity that is logged; the words are swift-log's.
package enum LogLevel: String, Sendable, CaseIterable, Setting {
  case trace, debug, info, notice, warning, error, critical
}
