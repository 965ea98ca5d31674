/// What one scenario did to the disk, and everything that a power cut may leave of it.
struct CrashJournal: Sendable {
  let base: DiskImage
  let operations: [DiskOperation]

  /// For each operation, the sync that made it durable; `Int.max` where none did.
  private let durable: [Int]

  init(base: DiskImage, operations: [DiskOperation]) {
    self.base = base
    self.operations = operations
    durable = CrashJournal.syncs(of: operations)
  }

  private static func syncs(of operations: [DiskOperation]) -> [Int] {
    var durable = [Int](repeating: .max, count: operations.count)
    var open: [Int] = []
    for (number, operation) in operations.enumerated() {
      switch operation {
      case .sync(let object):
        var settled = open.filter { operations[$0].isSettled(by: object) }
        var next = 0
        while next < settled.count {
          let later = operations[settled[next]]
          settled += open.filter { later.settles(operations[$0]) && !settled.contains($0) }
          next += 1
        }
        for earlier in settled { durable[earlier] = number }
        open.removeAll(where: settled.contains)
      case .failedSync(let object):
        // Whatever comes later, these are not written any more.
        open.removeAll { operations[$0].content == object }
      case .syncAll:
        for earlier in open { durable[earlier] = number }
        open = []
      case .failedSyncAll: open.removeAll { operations[$0].content != nil }
      default: if operation.isChange { open.append(number) }
      }
    }
    return durable
  }

  func image(_ state: CrashState) -> DiskImage {
    var image = base
    let last = unsynced(state.prefix).last { if case .write = operations[$0] { true } else { false } }
    for number in 0..<state.prefix {
      // An unnamed file is nothing on the disk, but what is written to it is.
      if case .makeUnnamed = operations[number] { image.apply(operations[number]) }
      guard durable[number] < state.prefix || state.kept.contains(number) else { continue }
      if let torn = state.torn, number == last, case .write(let file, let offset, let bytes) = operations[number] {
        switch torn {
        case .length(let length): image.apply(.write(file, offset: offset, bytes: Array(bytes.prefix(length))))
        case .zeros:
          image.apply(.write(file, offset: offset, bytes: [UInt8](repeating: 0, count: bytes.count)))
        }
      } else {
        image.apply(operations[number])
      }
    }
    return image
  }

  /// Whether everything was done that the caller was told of.
  func isPromised(_ prefix: Int) -> Bool {
    operations[..<prefix].contains { if case .promised = $0 { true } else { false } }
  }

  /// The moments around each sync of the ledger, and around each that makes a removal last: from there on somebody counts on
  /// what is told, or on what took the place of what is gone.
  var commits: Set<Int> {
    var ledger = Set(base.folders.values.flatMap(\.entries).filter { $0.key.hasSuffix(".jsonl") }.map(\.value))
    var emptied: Set<DiskImage.ID> = []
    var moments: Set<Int> = []
    for (number, operation) in operations.enumerated() {
      switch operation {
      case .makeFile(let file, _, let name, _): if name.hasSuffix(".jsonl") { ledger.insert(file) }
      case .remove(_, let folder, _): emptied.insert(folder)
      case .sync(let object):
        if ledger.contains(object) || emptied.remove(object) != nil { moments.formUnion([number, number + 1]) }
      default: break
      }
    }
    return moments
  }

  /// Whether the whole file system is synced behind a sync before anybody counts on anything more: what is synced ahead for each
  /// document of a batch is needless then.
  func isSyncedAgain(_ number: Int) -> Bool {
    let behind = operations[(number + 1)...].firstIndex { if case .syncAll = $0 { true } else { false } }
    guard let behind else { return false }
    return commits.isDisjoint(with: number + 1...behind)
  }

  private func unsynced(_ prefix: Int) -> [Int] {
    (0..<prefix).filter { operations[$0].isChange && durable[$0] >= prefix }
  }

  /// Every state once: of those that leave the same tree, the one with the most promised.
  func states() -> [CrashState] {
    var seen: [[UInt64]: Int] = [:]
    var found: [CrashState] = []
    for prefix in 0...operations.count where !isAmidMany(prefix) {
      for state in states(prefix) {
        let fingerprint = image(state).fingerprint
        if let former = seen[fingerprint] {
          if isPromised(prefix), !isPromised(found[former].prefix) { found[former] = state }
        } else {
          seen[fingerprint] = found.count
          found.append(state)
        }
      }
    }
    return found
  }

  /// Whether hundreds of folders are being made, as for a new store: of these moments one in 64 is looked at.
  private func isAmidMany(_ prefix: Int) -> Bool {
    guard prefix % 64 != 0, prefix >= 4, prefix + 4 <= operations.count else { return false }
    return operations[prefix - 4..<prefix + 4].allSatisfy { if case .makeDirectory = $0 { true } else { false } }
  }

  /// All unsynced effects kept, none, each one alone kept, each one alone lost, and the last write torn. Of hundreds some are
  /// told apart: the last of them, and one in 32.
  private func states(_ prefix: Int) -> [CrashState] {
    let open = unsynced(prefix)
    let all = Set(open)
    var states = [CrashState(prefix: prefix, kept: all), CrashState(prefix: prefix, kept: [])]
    let told = open.count < 64 ? open : open.enumerated().filter { $0.0 % 32 == 31 || $0.0 > open.count - 8 }.map(\.1)
    for number in told {
      states.append(CrashState(prefix: prefix, kept: [number]))
      states.append(CrashState(prefix: prefix, kept: all.subtracting([number])))
    }
    let write = open.last { if case .write = operations[$0] { true } else { false } }
    if let write, case .write(_, _, let bytes) = operations[write] {
      for length in Set([1, bytes.count / 2, bytes.count - 1]).sorted() where (1..<bytes.count).contains(length) {
        states.append(CrashState(prefix: prefix, kept: all, torn: .length(length)))
      }
      states.append(CrashState(prefix: prefix, kept: all, torn: .zeros))
    }
    return states
  }
}
