/// Arrivals settled in the last minute and hour.
package struct Rates: Hashable, Sendable, Codable {
  package var lastMinute: Int
  package var lastHour: Int

  package init(lastMinute: Int, lastHour: Int) {
    self.lastMinute = lastMinute
    self.lastHour = lastHour
  }
}
