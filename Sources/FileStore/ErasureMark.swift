internal import Model
internal import Platform
internal import Store
internal import SystemPackage

/// The file `erasing` in the store: the digests whose documents are being erased, a line each. It is on the disk before
/// the ledger says that one is forgotten, and goes when nothing is left of it: who finds it there finishes.
struct ErasureMark {
  private static let name: FilePath = "erasing"

  private let root: Directory

  init(in root: Directory) { self.root = root }

  func digests() throws(SystemError) -> Set<Digest> {
    guard try root.statusIfPresent(ErasureMark.name) != nil else { return [] }
    let text = String(decoding: try root.open(ErasureMark.name).read(limit: 1 << 20), as: UTF8.self)
    return Set(text.split(separator: "\n").compactMap { Digest($0) })
  }

  func add(_ digest: Digest) throws(SystemError) {
    let all = try digests().union([digest])
    var file = try AtomicFile(in: root, mode: 0o600)
    try file.write(Array(all.map { "\($0)\n" }.sorted().joined().utf8))
    try file.sync()
    try file.replace(in: root, as: ErasureMark.name)
    try root.sync()
  }

  func remove() throws(SystemError) {
    try root.removeIfPresent(ErasureMark.name)
    try root.sync()
  }
}
