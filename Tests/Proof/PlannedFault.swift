import CLinux
import Glibc
import Platform
import Synchronization
import SystemPackage

/// The n-th call that could fail with an error fails with it, once or from then on until it is lifted.
final class PlannedFault: SyscallFault {
  enum Kind: String, CaseIterable, Sendable {
    case full, quota, broken, descriptors, files, memory, access, interrupted

    var errno: Errno {
      switch self {
      case .full: .noSpace
      case .quota: .diskQuotaExceeded
      case .broken: .ioError
      case .descriptors: .tooManyOpenFiles
      case .files: .tooManyOpenFilesInSystem
      case .memory: .noMemory
      case .access: .permissionDenied
      case .interrupted: .interrupted
      }
    }

    /// Calls that the manual says may fail so; for effects on the disk `effect` decides.
    fileprivate func concerns(_ call: String, _ effect: DiskEffect?) -> Bool {
      switch self {
      case .full, .quota:
        switch effect {
        case .write, .makeDirectory, .linkUnnamed, .link, .rename, .openUnnamed, .sync, .syncFileSystem, .clone,
          .truncate:
          true
        case .open(_, _, let flags, _): flags & O_CREAT != 0
        default: ["inotify_add_watch", "epoll_ctl"].contains(call) && self == .full
        }
      case .broken:
        effect != nil || ["pread", "read", "openat2", "open", "fstat", "fstatat"].contains(call)
      case .descriptors, .files:
        [
          "open", "openat", "openat2", "inotify_init1", "eventfd", "pipe2", "epoll_create1", "accept4", "socket",
          "socketpair", "posix_spawn", "pidfd_open",
        ].contains(call)
      case .memory:
        effect != nil && !isSync(effect)
          || [
            "open", "openat2", "inotify_add_watch", "inotify_init1", "fstatat", "poll", "sendmsg", "recvmsg", "send",
            "recv",
            "accept4", "epoll_ctl", "getsockopt",
          ].contains(call)
      case .access:
        switch effect {
        case .open, .openUnnamed, .rename, .remove, .removeDirectory, .makeDirectory, .link, .linkUnnamed, .setMode:
          true
        default: ["open", "openat2", "inotify_add_watch"].contains(call)
        }
      case .interrupted: true
      }
    }

    private func isSync(_ effect: DiskEffect?) -> Bool {
      switch effect {
      case .sync, .syncFileSystem: true
      default: false
      }
    }
  }

  private struct State {
    var seen = 0
    var isLifted = false
    var hit: String?
  }

  let kind: Kind
  private let number: Int
  let isLasting: Bool
  private let state = Mutex(State())

  init(_ kind: Kind, at number: Int, isLasting: Bool) {
    self.kind = kind
    self.number = number
    self.isLasting = isLasting
  }

  /// The trouble is over.
  func lift() { state.withLock { $0.isLifted = true } }

  /// The call that failed first; nil while none has.
  var hit: String? { state.withLock { $0.hit } }

  func refusal(of call: String, doing effect: DiskEffect?) -> Errno? {
    guard kind.concerns(call, effect) else { return nil }
    return state.withLock { state in
      if state.isLifted { return nil }
      state.seen += 1
      // Calls that are interrupted for ever would never end: each is, once.
      if kind == .interrupted, isLasting {
        state.hit = call
        return state.seen % 2 == 1 ? kind.errno : nil
      }
      guard isLasting ? state.seen >= number : state.seen == number else { return nil }
      state.hit = state.hit ?? call
      return kind.errno
    }
  }
}
