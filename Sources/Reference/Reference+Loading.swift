// From files to values. Pure: the caller brings the bytes. The files are the administrator's and trusted as such, but
// mistakes in them are expected.

extension Reference {
  /// Reads the files of `folder`; `read` returns a file's bytes, or throws what is said of it.
  package static func load(
    folder: String, read: (_ path: String) throws -> [UInt8]
  ) throws(ReferenceError) -> Reference {
    var problems: [ReferenceError.Problem] = []
    func table(_ file: ReferenceFile) -> ReferenceTable? {
      let path = folder + "/" + file.rawValue
      do {
        guard let text = String(validating: try read(path), as: UTF8.self) else {
          problems.append(.init(file: path, line: nil, message: "is not text in UTF-8; save it as UTF-8"))
          return nil
        }
        return ReferenceTable(file, path: path, text: text)
      } catch {
        let advice = "put the file of the release there, or set reference: to the folder that holds it"
        problems.append(.init(file: path, line: nil, message: "cannot be read (\(error)); \(advice)"))
        return nil
      }
    }
    var authorities = table(.authorities)
    var frameworks = table(.frameworks)
    var themes = table(.themes)
    let reference = Reference(
      authorities: authorities?.authorities() ?? [], frameworks: frameworks?.frameworks() ?? [],
      themes: themes?.themes() ?? [])
    problems += [authorities, frameworks, themes].flatMap { $0?.problems ?? [] }
    guard problems.isEmpty else { throw ReferenceError(problems: problems) }
    return reference
  }
}
