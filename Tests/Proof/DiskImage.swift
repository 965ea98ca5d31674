/// A tree of files as a disk could hold it: a value, to which operations are applied that may have come through a crash or
/// not.
struct DiskImage: Sendable {
  typealias ID = Int

  struct File: Sendable {
    var bytes: [UInt8] = []
    var mode: UInt32
  }

  struct Folder: Sendable {
    var entries: [String: ID] = [:]
    var mode: UInt32
    var parent: ID?
  }

  static let root: ID = 0

  private(set) var files: [ID: File] = [:]
  private(set) var folders: [ID: Folder] = [DiskImage.root: Folder(mode: 0o755)]

  mutating func add(file: ID, _ content: File) { files[file] = content }

  /// Applies an operation, unless what it needs did not come through: a name in a folder that is not there, the source of
  /// a rename. Journals of file systems keep such an order among names; between names and content there is none.
  mutating func apply(_ operation: DiskOperation) {
    switch operation {
    case .makeUnnamed(let file, let mode): files[file] = File(mode: mode)
    case .makeFile(let file, let parent, let name, let mode):
      if files[file] == nil { files[file] = File(mode: mode) }
      enter(file, parent, name)
    case .makeDirectory(let folder, let parent, let name, let mode):
      guard enter(folder, parent, name) else { return }
      folders[folder] = Folder(mode: mode, parent: parent)
    case .write(let file, let offset, let bytes):
      guard var content = files[file] else { return }
      if content.bytes.count < offset + bytes.count {
        content.bytes += [UInt8](repeating: 0, count: offset + bytes.count - content.bytes.count)
      }
      content.bytes.replaceSubrange(offset..<offset + bytes.count, with: bytes)
      files[file] = content
    case .truncate(let file, let size):
      guard var content = files[file] else { return }
      content.bytes = Array(content.bytes.prefix(size))
      content.bytes += [UInt8](repeating: 0, count: size - content.bytes.count)
      files[file] = content
    case .setMode(let object, let mode):
      files[object]?.mode = mode
      folders[object]?.mode = mode
    case .link(let file, let parent, let name): enter(file, parent, name)
    case .rename(let object, let from, let name, let to, let newName):
      guard folders[from]?.entries[name] == object, isReachable(to), !isBelow(to, object) else { return }
      if let there = folders[to]?.entries[newName], let folder = folders[there], !folder.entries.isEmpty { return }
      folders[from]?.entries[name] = nil
      folders[to]?.entries[newName] = object
      folders[object]?.parent = to
    case .remove(let object, let parent, let name):
      guard folders[parent]?.entries[name] == object, folders[object]?.entries.isEmpty ?? true else { return }
      folders[parent]?.entries[name] = nil
    case .sync, .failedSync, .syncAll, .failedSyncAll, .promised: break
    }
  }

  @discardableResult
  private mutating func enter(_ object: ID, _ parent: ID, _ name: String) -> Bool {
    guard isReachable(parent), folders[parent]?.entries[name] == nil else { return false }
    folders[parent]?.entries[name] = object
    return true
  }

  private func isReachable(_ folder: ID) -> Bool {
    var folder = folder
    while folder != DiskImage.root {
      guard let parent = folders[folder]?.parent, folders[parent]?.entries.values.contains(folder) == true else {
        return false
      }
      folder = parent
    }
    return true
  }

  private func isBelow(_ folder: ID, _ ancestor: ID) -> Bool {
    var folder: ID? = folder
    while let here = folder {
      if here == ancestor { return true }
      folder = folders[here]?.parent
    }
    return false
  }

  /// Every folder and file with its path, folders before what is in them, in the order of their names.
  func walk(_ body: (_ path: String, _ file: File?, _ mode: UInt32) throws -> Void) rethrows {
    try walk(DiskImage.root, "", body)
  }

  private func walk(_ folder: ID, _ path: String, _ body: (String, File?, UInt32) throws -> Void) rethrows {
    for (name, object) in folders[folder]?.entries.sorted(by: { $0.key < $1.key }) ?? [] {
      if let content = files[object] {
        try body(path + name, content, content.mode)
      } else if let below = folders[object] {
        try body(path + name, nil, below.mode)
        try walk(object, path + name + "/", body)
      }
    }
  }

  /// A number that two different trees will not share, of names, content and modes.
  var fingerprint: [UInt64] {
    var low: UInt64 = 0xcbf2_9ce4_8422_2325
    var high: UInt64 = 0x9e37_79b9_7f4a_7c15
    func mix(_ bytes: some Sequence<UInt8>) {
      for byte in bytes {
        low = (low ^ UInt64(byte)) &* 0x100_0000_01b3
        high = (high &+ UInt64(byte)) &* 0xff51_afd7_ed55_8ccd
        high ^= high >> 29
      }
    }
    walk { path, file, mode in
      mix("\(path)\u{0}\(mode)\u{0}\(file.map { "\($0.bytes.count)" } ?? "/")\u{0}".utf8)
      if let file { mix(file.bytes) }
    }
    return [low, high]
  }
}
