import CLinux
import Glibc
import Platform
import Synchronization
import SystemPackage

/// Writes down what this process does to one tree, and refuses calls where a fault is planned.
///
/// The index's files are left out: SQLite does not come through here, and the index is a view.
final class DiskRecorder: SyscallWitness {
  private struct Inode: Hashable {
    let device: UInt64
    let number: UInt64
  }

  private struct State {
    var known: [Inode: DiskImage.ID] = [:]
    var next = 1
    var operations: [DiskOperation] = []
    /// What `willDo` found, for `did`.
    var offset: Int64 = 0
    var object: DiskImage.ID?
    var isThere = false
  }

  private let state: Mutex<State>
  private let fault: (any SyscallFault)?
  let base: DiskImage

  /// Everything that lies in `root` now counts as being on the disk.
  init(_ root: FilePath, fault: (any SyscallFault)? = nil) throws {
    self.fault = fault
    var state = State()
    var image = DiskImage()
    let top = try Directory(root)
    let status = try FileStatus.of(descriptor: top.descriptor.raw)
    state.known[Inode(device: status.device, number: status.inode)] = DiskImage.root
    try DiskRecorder.read(top, as: DiskImage.root, &state, &image)
    self.state = Mutex(state)
    base = image
  }

  var operations: [DiskOperation] { state.withLock { $0.operations } }

  func promise() { state.withLock { $0.operations.append(.promised) } }

  private static func read(
    _ directory: Directory, as id: DiskImage.ID, _ state: inout State, _ image: inout DiskImage
  ) throws {
    for name in try directory.names() where !isOfIndex(name.string) {
      let status = try directory.status(name)
      let number = state.next
      state.next += 1
      state.known[Inode(device: status.device, number: status.inode)] = number
      if status.kind == .directory {
        image.apply(.makeDirectory(number, in: id, name: name.string, mode: status.permissions))
        try read(try directory.directory(name), as: number, &state, &image)
      } else {
        image.add(
          file: number,
          .init(bytes: try directory.open(name).read(limit: 1 << 24), mode: status.permissions))
        image.apply(.makeFile(number, in: id, name: name.string, mode: status.permissions))
      }
    }
  }

  static func isOfIndex(_ name: String) -> Bool { name.hasPrefix("index.sqlite") || name.hasPrefix("etilqs_") }

  // MARK: SyscallWitness

  func refusal(of call: String, doing effect: DiskEffect?) -> Errno? {
    guard let errno = fault?.refusal(of: call, doing: effect) else { return nil }
    if errno != .interrupted {
      switch effect {
      case .sync(let file): note { state in id(file, state).map { .failedSync($0) } }
      case .syncFileSystem: note { _ in .failedSyncAll }
      default: break
      }
    }
    return errno
  }

  func willDo(_ effect: DiskEffect) {
    state.withLock { state in
      state.object = nil
      state.isThere = false
      switch effect {
      case .open(let directory, let name, _, _):
        state.object = entry(directory, name, state)
        state.isThere = status(directory, name) != nil
      case .write(let file, _, let offset):
        if let offset {
          state.offset = offset
        } else if appends(file) {
          state.offset = size(file)
        } else {
          state.offset = Int64(lseek(file, 0, SEEK_CUR))
        }
      case .rename(let directory, let name, _, _), .remove(let directory, let name),
        .removeDirectory(let directory, let name), .link(let directory, let name, _, _),
        .setMode(let directory, let name, _):
        state.object = entry(directory, name, state)
      default: break
      }
    }
  }

  func did(_ effect: DiskEffect, result: Int64) { note { state in operation(effect, Int32(clamping: result), &state) } }

  func failed(_ effect: DiskEffect) {
    switch effect {
    case .sync(let file): note { state in id(file, state).map { .failedSync($0) } }
    case .syncFileSystem: note { _ in .failedSyncAll }
    default: break
    }
  }

  // MARK: Parts

  private func note(_ body: (inout State) -> DiskOperation?) {
    state.withLock { state in
      if let operation = body(&state) { state.operations.append(operation) }
    }
  }

  private func operation(_ effect: DiskEffect, _ result: Int32, _ state: inout State) -> DiskOperation? {
    switch effect {
    case .open(let directory, let name, let flags, let mode):
      if state.isThere { return flags & O_TRUNC != 0 ? state.object.map { .truncate($0, size: 0) } : nil }
      guard let (parent, leaf) = place(directory, name, state), !DiskRecorder.isOfIndex(leaf) else { return nil }
      return .makeFile(adopt(status(result), &state), in: parent, name: leaf, mode: mode)
    case .openUnnamed(let directory, let mode):
      guard id(directory, state) != nil else { return nil }
      return .makeUnnamed(adopt(status(result), &state), mode: mode)
    case .write(let file, let bytes, _):
      return id(file, state).map {
        .write($0, offset: Int(state.offset), bytes: Array(bytes.prefix(Int(result))))
      }
    case .truncate(let file, let size): return id(file, state).map { .truncate($0, size: Int(size)) }
    case .clone(_, let target): return id(target, state).map { .write($0, offset: 0, bytes: content(target)) }
    case .sync(let file): return id(file, state).map { .sync($0) }
    case .syncFileSystem: return .syncAll
    case .linkUnnamed(let file, let directory, let name):
      guard let object = id(file, state), let (parent, leaf) = place(directory, name, state) else { return nil }
      return .link(object, in: parent, name: leaf)
    case .link(_, _, let directory, let name):
      guard let object = state.object, let (parent, leaf) = place(directory, name, state) else { return nil }
      return .link(object, in: parent, name: leaf)
    case .rename(let directory, let name, let newDirectory, let newName):
      guard let object = state.object, let (from, leaf) = place(directory, name, state),
        let (to, newLeaf) = place(newDirectory, newName, state)
      else { return nil }
      return .rename(object, from: from, name: leaf, to: to, newName: newLeaf)
    case .remove(let directory, let name), .removeDirectory(let directory, let name):
      guard let object = state.object, let (parent, leaf) = place(directory, name, state) else { return nil }
      return .remove(object, from: parent, name: leaf)
    case .makeDirectory(let directory, let name, let mode):
      guard let (parent, leaf) = place(directory, name, state) else { return nil }
      return .makeDirectory(adopt(status(directory, name), &state), in: parent, name: leaf, mode: mode)
    case .setMode(_, _, let mode): return state.object.map { .setMode($0, mode: mode) }
    case .setOwner, .setTimes: return nil
    }
  }

  private func adopt(_ status: Inode?, _ state: inout State) -> DiskImage.ID {
    defer { state.next += 1 }
    if let status { state.known[status] = state.next }
    return state.next
  }

  private func place(_ directory: Int32, _ name: FilePath, _ state: State) -> (DiskImage.ID, String)? {
    guard let leaf = name.lastComponent else { return nil }
    let parent = name.removingLastComponent()
    let folder = parent.isEmpty ? status(directory) : status(directory, parent)
    guard let folder, let number = state.known[folder] else { return nil }
    return (number, leaf.string)
  }

  private func id(_ file: Int32, _ state: State) -> DiskImage.ID? { status(file).flatMap { state.known[$0] } }

  private func entry(_ directory: Int32, _ name: FilePath, _ state: State) -> DiskImage.ID? {
    status(directory, name).flatMap { state.known[$0] }
  }

  // Straight to the kernel: this runs within a call of Syscall.

  private func status(_ file: Int32) -> Inode? {
    var status = stat()
    return fstat(file, &status) == 0 ? Inode(device: UInt64(status.st_dev), number: UInt64(status.st_ino)) : nil
  }

  private func status(_ directory: Int32, _ name: FilePath) -> Inode? {
    var status = stat()
    let result = name.withPlatformString { fstatat(directory, $0, &status, AT_SYMLINK_NOFOLLOW) }
    return result == 0 ? Inode(device: UInt64(status.st_dev), number: UInt64(status.st_ino)) : nil
  }

  private func size(_ file: Int32) -> Int64 {
    var status = stat()
    return fstat(file, &status) == 0 ? Int64(status.st_size) : 0
  }

  private func content(_ file: Int32) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Int(size(file)))
    let count = pread(file, &bytes, bytes.count, 0)
    return Array(bytes.prefix(max(0, count)))
  }

  private func appends(_ file: Int32) -> Bool { vigil_fcntl(file, F_GETFL, 0) & O_APPEND != 0 }
}
