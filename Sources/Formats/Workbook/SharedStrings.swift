/// The texts that a workbook's cells point to (ECMA-376, part 1, 18.4.9), without the readings above them.
final class SharedStrings: XMLHandler {
  /// Bytes of all of them together; texts behind are left out.
  private static let mostBytes = 32 << 20
  private static let most = 4_000_000

  /// Whether some were left out.
  private(set) var isCut = false
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var isCapturing = false
  private var readings = 0

  /// Empty for one that there is not.
  subscript(index: Int) -> ArraySlice<UInt8> {
    guard ends.indices.contains(index) else { return [] }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  func begin(_ element: XMLElement) {
    switch element.name {
    case "rPh": readings += 1
    case "t": isCapturing = readings == 0
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isCapturing, !isCut else { return }
    self.bytes.append(contentsOf: bytes)
  }

  func end(_ name: String, space: String) {
    switch name {
    case "rPh": readings -= 1
    case "t": isCapturing = false
    case "si" where ends.count < SharedStrings.most:
      ends.append(bytes.count)
      if bytes.count > SharedStrings.mostBytes { isCut = true }
    case "si": isCut = true
    default: break
    }
  }
}
