package import Configuration
internal import Synchronization

/// The settings in force; a reload replaces them as a whole.
package final class CurrentSettings: Sendable {
  private let settings: Mutex<Settings>

  package init(_ settings: Settings) { self.settings = Mutex(settings) }

  package var value: Settings {
    get { settings.withLock { $0 } }
    set { settings.withLock { $0 = newValue } }
  }
}
