internal import ArgumentParser
internal import Backup
internal import Control
internal import Platform
internal import Presentation
internal import SystemPackage

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy what Vigil keeps into a folder, while it runs.",
    discussion: """
      Reads the store as the caller, which takes root or the daemon's own user. A later backup into the same folder \
      copies only what is new. vigild --restore brings it back.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The folder: a new one, an empty one, or a backup.", completion: .directory)
  var folder: String

  func run() throws {
    let session = try Session(options)
    var result: BackupResult?
    do {
      let folder = try BackupFolder(making: PathArgument(folder).path)
      try session.client.stream(Backup.self, .init()) { held in
        result = try copy(held, to: folder, session)
        return false
      }
    } catch let error as BackupError {
      switch error {
      case .system(let error) where [.permissionDenied, .notPermitted].contains(error.errno):
        throw Failure(
          Failure.permission, "\(Printable.line(error.detail)): a backup takes root, or the daemon's own user")
      case .system(let error): throw Failure(error)
      case .interrupted: throw Failure(Failure.temporary, error.description)
      case .other, .newer, .unfinished: throw Failure(Failure.noInput, error.description)
      }
    }
    guard let result else { throw Failure(Failure.protocol, "the daemon said nothing") }
    try session.show(result, BackupCommand.lines(result))
  }

  private func copy(_ held: Backup.Reply, to folder: BackupFolder, _ session: Session) throws -> BackupResult {
    var line = LiveLine()
    defer { line.clear() }
    let source = BackupSource(
      store: FilePath(held.store), spool: FilePath(held.spool), segment: held.segment, offset: held.offset,
      forgotten: held.forgotten)
    let descriptor = session.client.descriptor
    var run = BackupRun(of: source, into: folder) {
      // It says nothing more: readable means that it has gone.
      (try? Poll.readable([descriptor], milliseconds: 0)) == [false]
    } progress: { done, total in
      line.show { ProgressBar.line("copying", done: done, total: total, columns: $0) }
    }
    return try run.run(note: "{\"taken\":\"\(session.now)\",\"version\":\"\(Version.text)\"}")
  }

  private static func lines(_ result: BackupResult) -> [String] {
    var lines = [
      "\(Quantity.count(result.copied, "file")) copied, \(Quantity.bytes(result.bytes)); "
        + "\(Quantity.count(result.originals, "original")) in the backup"
    ]
    if result.erased > 0 { lines.append("\(Quantity.count(result.erased, "file")) of erased documents removed") }
    return lines
  }
}
