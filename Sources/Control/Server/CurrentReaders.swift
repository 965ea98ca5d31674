internal import Synchronization

/// The readers of channels that are in force; a reload replaces them as a whole, for calls that are under way too.
package final class CurrentReaders: Sendable {
  private let readers: Mutex<ChannelReaders>

  package init(_ readers: ChannelReaders = ChannelReaders()) { self.readers = Mutex(readers) }

  package var value: ChannelReaders {
    get { readers.withLock { $0 } }
    set { readers.withLock { $0 = newValue } }
  }
}
