internal import Glibc
internal import Model
internal import Platform
internal import SystemPackage

/// How far the daemon gets on the way to a folder of `incoming/`.
enum FolderReach {
  case open
  /// The first folder on the way that it may not look into.
  case closed(FilePath, FileStatus?)
  /// A link, or a file, stands on the way where a folder should.
  case noFolder(FilePath, FileStatus?)
  case gone

  /// `folder` is relative to `incoming`. Links are not followed.
  static func of(_ folder: FilePath, in incoming: Directory) -> FolderReach {
    var present = incoming
    var path = FilePath()
    for component in folder.components {
      let name = FilePath(root: nil, components: component)
      path.append(component)
      let status = (try? present.statusIfPresent(name)) ?? nil
      do throws(SystemError) {
        present = try present.directory(name)
        // Its names can be listed; whether anything in it can be reached is another right.
        _ = try present.status(".")
      } catch {
        switch error.errno {
        case .noSuchFileOrDirectory: return .gone
        case .notDirectory, .tooManySymbolicLinkLevels: return .noFolder(path, status)
        default: return .closed(path, status)
        }
      }
    }
    return .open
  }
}
