import Glibc

/// The executables that were built with these tests, found beside them.
enum Products {
  static let folder: String = {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    let text = String(decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return String(text[..<(text.lastIndex(of: "/") ?? text.startIndex)])
  }()

  static var reader: String { folder + "/vigil-reader" }
  static var textReader: String { folder + "/vigil-text-reader" }
  static var chaos: String { folder + "/chaos-reader" }
}
