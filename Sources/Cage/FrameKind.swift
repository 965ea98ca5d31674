/// The first byte of a frame; then come four bytes of length, little-endian, and the payload.
///
/// A reply is: `progress`, then any number of `progress` and children (a `child` followed by `data` frames of exactly
/// its size), then one `result`; `fragile` once, between them. `refused` and `violation` are written by CSandbox, at any
/// point between frames.
enum FrameKind: UInt8 {
  /// Empty. The reader is locked down, or got a step further.
  case progress = 1
  /// A `ChildHeader` in JSON.
  case child = 2
  /// Bytes of the child announced last.
  case data = 3
  /// A `ReadResult` in JSON, the last that counts. What arrives together with it is refused; what comes later is not
  /// read any more.
  case result = 4
  /// Empty. An allocation was refused.
  case refused = 5
  /// Four bytes: the number of the forbidden system call, little-endian. The reader is dying of it.
  case violation = 6
  /// Empty. From here on a library reads that damaged documents crash.
  case fragile = 7

  static let headerSize = 5
}
