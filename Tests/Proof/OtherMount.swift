import Glibc
import Platform
import SystemPackage

/// What lies in `incoming/` lies on another mount: it cannot be renamed from there (rename(2), EXDEV). May be joined by
/// another fault.
struct OtherMount: SyscallFault {
  var other: (any SyscallFault)?

  func refusal(of call: String, doing effect: DiskEffect?) -> Errno? {
    if case .rename(let directory, _, _, _) = effect, isIncoming(directory) { return .improperLink }
    return other?.refusal(of: call, doing: effect)
  }

  /// proc(5): the link of a descriptor names its path.
  private func isIncoming(_ directory: Int32) -> Bool {
    var path = [CChar](repeating: 0, count: 512)
    let count = readlink("/proc/self/fd/\(directory)", &path, path.count)
    return String(decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      .contains("/spool/incoming")
  }
}
