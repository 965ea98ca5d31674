internal import Platform
internal import SystemPackage

/// rival.py, as its like are usually written.
struct ScriptRival: Rival {
  static let python: FilePath = "/usr/bin/python3"

  let name = "a script"
  let promise = """
    rival.py with watchdog, pypdf and SQLite, until it says so of the last file, after the commit of its row, which \
    SQLite syncs; no copy is kept, and what comes while it does not run is never read
    """

  var missing: String? {
    let modules = try? Program(ScriptRival.python, ["-c", "import bs4, pypdf, sqlite3, watchdog.observers"]).wait()
    return modules == 0 ? nil : "python3-watchdog python3-pypdf python3-bs4"
  }

  func run(_ work: RivalWork, on bench: Workbench) throws -> RivalOutcome {
    try WatcherRound<Watcher>(on: bench, purpose: "script").run(work)
  }

  private struct Watcher: FolderWatcher {
    let program: Program
    private let room: Directory

    init(watching folder: Directory, in room: Directory) throws {
      self.room = room
      program = try Program(
        ScriptRival.python,
        [
          MeasuredDaemon.checkout + "/Tests/Benchmarks/rival.py", folder.path.string,
          room.path.appending("documents.sqlite").string,
        ], output: room.path.appending("log"))
    }

    var news: [Int64] { get throws { [try room.status("log").size] } }

    func answers(of folder: FilePath) throws -> RivalAnswers {
      RivalAnswers(script: Machine.contents(room.path.appending("log").string))
    }
  }
}
