internal import Model

/// How many arrivals are under way, and who may bring one more.
///
/// `size` files may be active at once, whoever sent them. A channel that has fewer than its `share` may bring one though
/// the window is full, up to a quarter more than `size`, and an urgent one up to half more: so no flood keeps another
/// channel's file out, and the whole is bounded. What comes out of a file (children) holds up only its own channel.
struct IntakeWindow {
  var size: Int
  /// All arrivals under way, children included.
  private(set) var open = 0
  private var files = 0
  private var held: [String: Int] = [:]
  /// Channels that could not bring what they had.
  private var waiting: [String: Priority] = [:]

  init(size: Int) { self.size = size }

  private var share: Int { max(1, size / 32) }

  private func most(_ priority: Priority) -> Int {
    let quarter = max(1, size / 4)
    return size + (priority == .urgent ? 2 * quarter : quarter)
  }

  func admits(_ channel: String, _ priority: Priority) -> Bool {
    let held = held[channel] ?? 0
    return files < size ? held < size : held < share && files < most(priority)
  }

  mutating func enter(_ channel: String, isChild: Bool) {
    open += 1
    if !isChild { files += 1 }
    held[channel, default: 0] += 1
  }

  /// True when a channel that waits may go on now. That is said for a quarter of the window at a time: the thread need
  /// not wake for each single place.
  mutating func leave(_ channel: String, isChild: Bool) -> Bool {
    open -= 1
    if !isChild { files -= 1 }
    let left = (held[channel] ?? 1) - 1
    held[channel] = left > 0 ? left : nil
    if waiting.isEmpty { return false }
    let isWanted: Bool
    if !isChild, [low, most(.normal) - 1, most(.urgent) - 1].contains(files) {
      isWanted = waiting.contains { mayGoOn($0.key, $0.value, share: share - 1) }
    } else {
      isWanted = waiting[channel].map { mayGoOn(channel, $0, share: share / 2) } ?? false
    }
    if isWanted { waiting = [:] }
    return isWanted
  }

  /// The channel has more than it may bring now.
  mutating func wait(_ channel: String, _ priority: Priority) { waiting[channel] = priority }

  private var low: Int { size - size / 4 - (size < 4 ? 1 : 0) }

  private func mayGoOn(_ channel: String, _ priority: Priority, share: Int) -> Bool {
    let held = held[channel] ?? 0
    return files <= low && held <= low || held <= share && files < most(priority)
  }
}
