// From files to settings: the configuration file and the drop-ins beside it. They belong to the administrator.

internal import FoundationEssentials
internal import Glibc

extension Settings {
  /// Reads the file at `path` and then `<path>.d/*.yaml` in the order of their names' bytes.
  package static func load(path: String) throws(ConfigurationError) -> Settings {
    var documents = [(name: path, text: try text(of: path, order: 0))]
    for name in try dropIns(in: path + ".d") {
      documents.append((name, try text(of: name, order: documents.count)))
    }
    let directory = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    return try parse(documents: documents, directory: absolute(directory.isEmpty ? "/" : directory))
  }

  private static func dropIns(in folder: String) throws(ConfigurationError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .map { folder + "/" + $0 }
    } catch {
      if isMissing(error) { return [] }
      throw unreadable(folder, 1, error)
    }
  }

  private static func text(of path: String, order: Int) throws(ConfigurationError) -> String {
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: path))
    } catch {
      throw unreadable(path, order, error)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw ConfigurationError([
        .init(place: Place(order: order, document: path), key: nil, message: "is not text in UTF-8")
      ])
    }
    return text
  }

  private static func unreadable(_ path: String, _ order: Int, _ error: any Error) -> ConfigurationError {
    let cause =
      isMissing(error)
      ? "does not exist"
      : (error as? CocoaError)?.code == .fileReadNoPermission ? "may not be read by this user" : "cannot be read"
    return ConfigurationError([.init(place: Place(order: order, document: path), key: nil, message: cause)])
  }

  private static func isMissing(_ error: any Error) -> Bool {
    let code = (error as? CocoaError)?.code
    return code == .fileReadNoSuchFile || code == .fileNoSuchFile
  }

  /// Without symbolic links, so that `..` in a relative path leads where it says.
  private static func absolute(_ directory: String) -> String {
    guard let resolved = realpath(directory, nil) else { return directory }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
