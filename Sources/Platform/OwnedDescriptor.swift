internal import Glibc

/// A file descriptor with exactly one owner, closed when the owner lets go of it.
///
/// A function that keeps the descriptor takes it `consuming`; one that only uses it takes it `borrowing`, or its `raw`
/// number for the length of a call.
package struct OwnedDescriptor: ~Copyable, Sendable {
  package let raw: Int32

  /// Takes ownership of an open descriptor.
  package init(owning raw: Int32) {
    precondition(raw >= 0, "a descriptor is never negative")
    self.raw = raw
  }

  deinit { _ = Glibc.close(raw) }

  /// Gives the number away; the caller must close it.
  package consuming func release() -> Int32 {
    let number = raw
    discard self
    return number
  }
}
