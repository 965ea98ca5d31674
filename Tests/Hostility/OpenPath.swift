internal import Glibc

/// The path by which the kernel knows an open file: proc(5), /proc/self/fd.
enum OpenPath {
  static func of(_ file: Int32) -> String {
    var path = [CChar](repeating: 0, count: 512)
    let count = readlink("/proc/self/fd/\(file)", &path, path.count)
    return String(decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
