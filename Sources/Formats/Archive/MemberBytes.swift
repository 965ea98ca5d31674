internal import Glibc

/// Holds one member of an archive at a time. Grown by realloc(3), which moves pages and copies nothing: an array that
/// doubles would need three times the room in the cage.
final class MemberBytes {
  private var start: UnsafeMutableRawPointer?
  private var capacity = 0
  private(set) var count = 0

  deinit { free(start) }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  func empty() { count = 0 }

  /// - Parameter zeros: How many stand before the piece.
  func append(_ piece: UnsafeRawBufferPointer, after zeros: Int = 0) {
    let new = count + zeros + piece.count
    if new > capacity { grow(to: new) }
    guard let start, new > count else { return }
    memset(start + count, 0, zeros)
    if let from = piece.baseAddress { memcpy(start + count + zeros, from, piece.count) }
    count = new
  }

  private func grow(to new: Int) {
    capacity = max(new, capacity * 2, 64 << 10)
    // Where there is no memory the cage ends the process: see CSandbox.
    guard let larger = realloc(start, capacity) else { fatalError("no memory for a member of an archive") }
    start = larger
  }
}
