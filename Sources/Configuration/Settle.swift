/// How long a file must be quiet before it is taken.
package enum Settle: Hashable, Sendable {
  /// Not at all where a lease can tell that nobody writes it, else five seconds.
  case auto
  /// This long, with a lease or without.
  case after(TimeSpan)

  /// Nil for `auto`.
  package var milliseconds: Int? {
    switch self {
    case .auto: nil
    case .after(let span): span.milliseconds
    }
  }
}

extension Settle: CustomStringConvertible {
  package var description: String {
    switch self {
    case .auto: "auto"
    case .after(let span): span.description
    }
  }
}

extension Settle: Setting {
  package static var form: String { "auto, or " + TimeSpan.form }

  package init?(text: String) {
    if text == "auto" {
      self = .auto
    } else if let span = TimeSpan(text: text), span <= .hours(24) {
      self = .after(span)
    } else {
      return nil
    }
  }
}
