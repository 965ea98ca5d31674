package import Model
internal import Platform
package import SystemPackage

/// A file's place below `incoming/`: its channel and its name in it.
package struct SpoolPath: Hashable, Sendable {
  /// Files that lie directly in `incoming/` are of this channel.
  package static let generalChannel = "general"

  /// Relative to `incoming/`.
  package let path: FilePath

  package init(_ path: FilePath) { self.path = path }

  /// The first folder, escaped for people if it is not UTF-8; `general` for a file directly in `incoming/`.
  package var channel: String {
    let components = path.components
    guard components.count > 1, let first = components.first else { return SpoolPath.generalChannel }
    return SpoolName(bytes: FilePath(root: nil, components: first).bytes).escaped
  }

  /// The channel of what lies in a folder below `incoming/`.
  package static func channel(ofFolder folder: FilePath) -> String {
    folder.components.first.map { SpoolName(bytes: FilePath(root: nil, components: $0).bytes).escaped }
      ?? generalChannel
  }

  /// The rest of the path.
  package var name: SpoolName {
    let components = path.components
    return SpoolName(bytes: FilePath(root: nil, components.dropFirst(components.count > 1 ? 1 : 0)).bytes)
  }
}

extension SpoolPath {
  /// The place a file of this channel and name had.
  package init(channel: String, name: SpoolName) {
    let folder = SpoolName(escaped: channel) ?? SpoolName(channel)
    self.init(FilePath(bytes: folder.bytes).pushing(FilePath(bytes: name.bytes)))
  }
}
