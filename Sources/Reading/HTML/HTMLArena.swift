internal import Glibc

/// Where gumbo's tree lives. It is freed as a whole, because gumbo's own way of freeing a tree is recursive and a deep
/// tree would overflow the stack. Being asked for memory all the time, it also says that work goes on.
final class HTMLArena {
  private static let chunkSize = 1 << 20

  private let progress: () throws -> Void
  private var chunks: [UnsafeMutableRawPointer] = []
  private var next: UnsafeMutableRawPointer?
  private var left = 0
  /// What `progress` threw; gumbo cannot be stopped, and so it is thrown when the tree is done.
  private(set) var failure: (any Error)?

  init(progress: @escaping () throws -> Void) { self.progress = progress }

  deinit { for chunk in chunks { free(chunk) } }

  /// Memory for any type; gumbo checks no result, and so a failure ends the process as its memory limit would.
  func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
    let needed = (max(size, 1) + 15) & ~15
    if needed > left || next == nil { grow(atLeast: needed) }
    let result = next
    next = next.map { $0 + needed }
    left -= needed
    return result
  }

  private func grow(atLeast needed: Int) {
    let size = max(needed, HTMLArena.chunkSize)
    guard let chunk = malloc(size) else { fatalError("out of memory") }
    chunks.append(chunk)
    next = chunk
    left = size
    guard failure == nil else { return }
    do { try progress() } catch { failure = error }
  }
}
