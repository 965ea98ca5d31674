internal import Glibc
internal import Platform
internal import SystemPackage

/// Recoll's indexer in real time. It does not tell when it is done, so that its index is asked for the files: whenever
/// the index has been committed, as the file with its version, replaced by each commit, shows.
///
/// Two of its defaults would only make it wait: half a minute between two looks at what has changed (one second here),
/// and the lowest priority (none here).
struct RecollRival: Rival {
  let name = "recoll"
  let promise = """
    recollindex -m, until recollq finds the last file in its index, asked after each commit of it, which is synced; no \
    copy is kept, what cannot be read is there by its name, and whether a file was read twice does not show; its wait of \
    30 s for more changes is set to 1 s, its low priority off
    """

  var missing: String? {
    ["recollindex", "recollq"].allSatisfy { Executable.exists(at: "/usr/bin/\($0)") } ? nil : "recollcmd"
  }

  func run(_ work: RivalWork, on bench: Workbench) throws -> RivalOutcome {
    try WatcherRound<Watcher>(on: bench, purpose: "recoll").run(work)
  }

  private struct Watcher: FolderWatcher {
    let program: Program
    private let configuration: Directory

    init(watching folder: Directory, in room: Directory) throws {
      try room.makeDirectory("recoll", mode: 0o700)
      configuration = try room.directory("recoll")
      let settings = """
        topdirs = \(folder.path)
        monixinterval = 1
        idxniceprio = 0
        noaspell = 1
        loglevel = 2

        """
      try configuration.open("recoll.conf", flags: O_WRONLY | O_CREAT, mode: 0o600).write(all: Array(settings.utf8))
      program = try Program(
        "/usr/bin/recollindex", ["-c", configuration.path.string, "-m", "-D", "-x", "-C", "-w", "0"],
        output: room.path.appending("log"))
    }

    var news: [Int64] { get throws { try moment("xapiandb/iamglass") } }
    var signs: [Int64] { get throws { try news + moment("idxstatus.txt") } }

    private func moment(_ name: FilePath) throws -> [Int64] {
      try configuration.statusIfPresent(name).map { [$0.modified] } ?? []
    }

    func answers(of folder: FilePath) throws -> RivalAnswers {
      try configuration.removeIfPresent("answer")
      let answer = configuration.path.appending("answer")
      let arguments = ["-c", configuration.path.string, "-b", "-n", "0", "dir:\"\(folder)\""]
      let status = try Program("/usr/bin/recollq", arguments, output: answer).wait()
      guard status == 0 else { throw BenchmarkError("recollq ended with status \(status): see \(answer).") }
      return RivalAnswers(recoll: Machine.contents(answer.string), folder: folder.string)
    }
  }
}
