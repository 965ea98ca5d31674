internal import Platform
internal import SystemPackage

/// What stores of made records take of a disk, found out before an hour is lost.
enum GrowthRoom {
  /// Bytes of one record with all that belongs to it: two files of a block each and their inodes, its lines of the
  /// ledger, its part of the index, and of the two further copies that a rebuild makes for a while. With a reserve.
  private static let bytes: Int64 = 24_000
  private static let files: Int64 = 2
  /// Of the folders, programs' logs and the texts that are dropped.
  private static let besides: Int64 = 512 << 20

  /// Throws where there is too little.
  static func check(_ sizes: [Int], in directory: FilePath, free: FreeSpace) throws {
    let records = Int64(sizes.reduce(0, +))
    let (bytes, files) = (records * GrowthRoom.bytes + besides, records * GrowthRoom.files)
    guard free.bytes < bytes || free.files.map({ $0 < files }) ?? false else { return }
    let there = free.files.map { "\(megabytes(free.bytes)) and \($0) files" } ?? megabytes(free.bytes)
    throw BenchmarkError(
      "Stores of \(records) records need about \(megabytes(bytes)) and \(files) files below \(directory), where "
        + "\(there) are free. Free some, name another place with --directory, or measure smaller ones with --sizes.")
  }

  private static func megabytes(_ bytes: Int64) -> String { "\(bytes / 1_000_000) MB" }
}
