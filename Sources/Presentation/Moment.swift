package import Model

/// Moments in UTC as people read them.
package enum Moment {
  /// `2026-11-22 05:04:00`
  package static func text(_ moment: Timestamp) -> String {
    let text = moment.description
    return text.prefix(10) + " " + text.dropFirst(11).prefix(8)
  }
}
