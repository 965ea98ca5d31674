/// A piece of a JSON text (RFC 8259, 2).
enum JSONToken: Equatable {
  case beginObject, endObject, beginArray, endArray
  case colon, comma
  /// Its characters as UTF-8, without escapes.
  case string([UInt8])
  /// A number, or `true`, `false` or `null`, as it stands.
  case word(Range<Int>)
}
