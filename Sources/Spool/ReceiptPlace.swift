internal import Model
internal import Platform
internal import SystemPackage

/// Where the receipt of a file lies below `outcome/`: at the file's own path, with `.json` behind it.
struct ReceiptPlace {
  /// From the channel's on.
  let folders: [FilePath]
  let leaf: FilePath

  private static let ending = Array(".json".utf8)
  /// linux/limits.h, NAME_MAX.
  private static let longest = 255
  /// Beside the receipts, for channels that keep duplicates; nobody's receipt goes in there.
  static let duplicates: FilePath = "duplicates"

  /// Nil for a path that has no file's name.
  init?(_ path: SpoolPath) {
    var parts = SpoolPath(channel: path.channel, name: path.name).path.components.map {
      FilePath(root: nil, components: $0)
    }
    guard parts.count > 1, let name = parts.popLast() else { return nil }
    if parts.count > 1, parts[1] == ReceiptPlace.duplicates {
      self = ReceiptPlace(flat: path, channel: parts[0], name)
      return
    }
    folders = parts
    let bytes = name.bytes
    leaf =
      bytes.count + ReceiptPlace.ending.count > ReceiptPlace.longest
      ? ReceiptPlace.marked(name, by: path.name) : FilePath(bytes: bytes + ReceiptPlace.ending)
  }

  /// In the channel's own folder, for when the other place is a folder, or has a file on the way to it.
  func flat(of path: SpoolPath) -> ReceiptPlace? {
    guard let channel = folders.first, let name = path.path.lastComponent else { return nil }
    return ReceiptPlace(flat: path, channel: channel, FilePath(root: nil, components: name))
  }

  private init(flat path: SpoolPath, channel: FilePath, _ name: FilePath) {
    folders = [channel]
    leaf = ReceiptPlace.marked(name, by: path.name)
  }

  /// The beginning of a file's name and a number made of the whole of it.
  private static func marked(_ leaf: FilePath, by name: SpoolName) -> FilePath {
    // FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/: whoever makes two names of one number only replaces their own.
    let number = name.bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let digits = String(number, radix: 16)
    let mark = Array("~\(String(repeating: "0", count: 16 - digits.count))\(digits)".utf8) + ending
    return FilePath(bytes: leaf.bytes.prefix(longest - mark.count) + mark)
  }
}
