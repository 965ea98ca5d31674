internal import Control
internal import FoundationEssentials
internal import Glibc
internal import Model
internal import Platform
internal import SystemPackage
internal import Testing

/// `vigilctl` as people and scripts meet it: the built program, on a real socket.
@Suite struct CommandLineTests {
  @Test func statusTellsItsStateInItsExitCode() async throws {
    try await TestServer.run { server in
      let run = try server.vigilctl("status")
      #expect(run.code == 1)
      #expect(run.error == "")
      #expect(run.output.contains("degraded since"))
      #expect(run.output.contains("3 arrivals = 2 stored + 1 duplicates"))
      #expect(!run.output.contains("\u{1B}"))
      let json = try server.vigilctl("status --json")
      #expect(json.code == 1)
      #expect(try JSONDecoder().decode(Status.Reply.self, from: Data(json.output.utf8)) == Sample.status)
    }
  }

  @Test func itsVersionIsTheReleases() async throws {
    let root = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
    let release = try CommandLineRun.text(root.appending("VERSION"))
    try await TestServer.run { server in
      let run = try CommandLineRun("--version", in: server.directory)
      #expect(run.output == release)
    }
  }

  @Test func itSaysWhenNobodyIsThere() async throws {
    try await TestServer.run { server in
      let run = try CommandLineRun("status --socket ./none", in: server.directory)
      #expect(run.code == 69)
      #expect(run.error.contains("vigild is not running"))
      #expect(run.error.contains("systemctl start vigild"))
      #expect(try CommandLineRun("status --sokcet x", in: server.directory).code == 64)
    }
  }

  @Test func theSocketIsFoundInACheckout() async throws {
    try await TestServer.run { server in
      mkdir(server.directory.appending(".vigil").string, 0o755)
      mkdir(server.directory.appending("below").string, 0o755)
      symlink(server.path.string, server.directory.appending(".vigil/control").string)
      let run = try CommandLineRun("pause", in: server.directory.appending("below"))
      if access("/run/vigil/control", F_OK) != 0 { #expect(run.output == "paused\n") }
      let named = try CommandLineRun("pause", in: server.directory, prefix: "VIGIL_CONTROL='\(server.path)'")
      #expect(named.output == "paused\n")
    }
  }

  @Test(arguments: [
    ("show none", 66, "nothing is known of none"), ("show several", 65, "abce"), ("resume", 70, "no"),
    ("authority Hul", 66, "  Kingston upon Hull"), ("timeline Northwick Wick", 65, "Southwick"),
    ("judgements --format xlsx", 64, "--output FILE.xlsx"), ("judgements --grade fine", 64, "fine"),
    ("judgements --json --format csv", 64, "exclude"), ("findings --since 23", 64, "since"),
    ("timeline Northwick --output t.png", 64, ".svg"), ("timeline Northwick --output no/t.svg", 66, "no"),
    ("show", 64, "Missing expected argument"), ("metrics --patience 0", 64, "from 1 to 86400"),
    ("put none", 66, "none"), ("sync --timeout 1", 75, "time is over"),
    ("verify", 65, ""), ("export children", 64, "documents"),
  ]) func failuresHaveTheirCodes(arguments: String, code: Int32, message: String) async throws {
    try await TestServer.runWithSpool { server in
      let run = try server.vigilctl(arguments)
      #expect(run.code == code, "\(arguments)")
      #expect(message.isEmpty || run.error.contains(message), "\(run.error)")
    }
  }

  @Test(arguments: [
    "--json status", "--json --no-pager quarantine list", "--no-pager --json explain -- --odd", "status --json",
  ]) func globalOptionsMayStandBeforeTheVerb(arguments: String) async throws {
    try await TestServer.run { server in
      let run = try CommandLineRun("--socket \(server.path) \(arguments)", in: server.directory)
      #expect(run.error.isEmpty, "\(run.error)")
      let first = try #require(run.output.split(separator: "\n").first)
      #expect(try JSONText.decode(String(first)).object != nil)
      let joined = try CommandLineRun("--socket=\(server.path) \(arguments)", in: server.directory)
      #expect(joined.output == run.output)
    }
  }

  @Test func textIsForFiltersAsItStands() async throws {
    try await TestServer.run { server in
      let all = try server.vigilctl("cat abcd")
      #expect(all.output == "Page 1\n\u{0C}Page 2\n\u{0C}Page 3\n")
      let one = try server.vigilctl("cat abcd --page 2")
      #expect(one.output == "Page 2\n")
    }
  }

  @Test func factsAreShownBesideTheirEvidence() async throws {
    try await TestServer.run { server in
      let text = try server.vigilctl("show abcd").output
      #expect(
        text.contains("\nJudgements\n  FIELD    GRADE  HOW    PAGE  WORDS\n  overall  good   table     1  Good\n"))
      #expect(text.contains("\nFindings\n  strength\n    Good (page 1, sentence; neglect)\n"))
      let json = try server.vigilctl("show abcd --json").output
      #expect(try JSONDecoder().decode(Show.Reply.self, from: Data(json.utf8)).document?.facts == Sample.document.facts)
    }
  }

  @Test func exportsAreJSONLinesOrCSV() async throws {
    try await TestServer.run { server in
      let lines = try server.vigilctl("export documents")
      #expect(lines.output == "{\"sha256\":\"ab\",\"title\":null}\n{\"sha256\":\"cd\",\"title\":\"x, \\\"y\\\"\"}\n")
      for kind in ["inspections", "articles", "findings"] {
        #expect(try server.vigilctl("export \(kind)").output == lines.output)
      }
      let csv = try server.vigilctl("export documents --format csv")
      #expect(csv.output == "sha256,title\r\nab,\r\ncd,\"x, \"\"y\"\"\"\r\n")
    }
  }

  @Test func everyVerbAnswersInJSONAndInText() async throws {
    let verbs = [
      "doctor --patience 900", "metrics --patience 900", "list", "show abcd", "cat abcd", "search good", "watch",
      "explain abcd", "quarantine list",
      "quarantine release a", "quarantine discard a", "forget abcd --reason x", "retry", "reprocess", "pause",
      "sync --timeout 1", "verify",
      "rebuild", "reload", "export documents",
      "authority Northwick", "authorities", "timeline Northwick", "judgements", "findings --theme caseloads",
    ]
    try await TestServer.run { server in
      for verb in verbs {
        let text = try server.vigilctl(verb)
        #expect(!text.output.isEmpty, "\(verb)")
        let json = try server.vigilctl(verb + " --json")
        #expect(json.code == text.code, "\(verb)\n\(text.error)\n\(json.error)")
        for line in json.output.split(separator: "\n") {
          #expect(try JSONText.decode(String(line)).object != nil, "\(verb)")
        }
      }
    }
  }

  @Test func aPathIsExplainedByItsAbsoluteName() async throws {
    try await TestServer.run { server in
      symlink("nowhere", server.directory.appending("link").string)
      _ = try server.vigilctl("explain ./link")
      _ = try server.vigilctl("explain 01m7")
      let explained = server.handler.explained.value
      #expect(explained.first?.path?.escaped.hasSuffix("\(server.directory.lastComponent?.string ?? "")/link") == true)
      #expect(explained.last == Explain.Parameters(id: "01m7"))
    }
  }

  @Test func namesAreBytes() async throws {
    try await TestServer.runWithSpool { server in
      let name = FilePath(bytes: Array("caf".utf8) + [0xE9])
      try CommandLineRun.write("x", to: server.directory.appending(name.components))
      _ = try server.vigilctl("explain $(printf './caf\\351')")
      _ = try server.vigilctl("explain './caf\\xE9'")
      for asked in server.handler.explained.value {
        #expect(asked.path?.bytes.suffix(5) == [0x2F, 0x63, 0x61, 0x66, 0xE9].suffix(5))
      }
      let put = try server.vigilctl("put $(printf 'caf\\351')")
      #expect(put.code == 0)
      #expect(server.handler.followed.value.first?.names.first?.bytes == name.bytes)
      #expect(try Directory(server.directory.appending("spool/incoming")).names() == [name])
    }
  }

  /// Under script(1), which gives it a terminal.
  @Test func aTerminalGetsColourAndNothingThatSteersIt() async throws {
    try await TestServer.run { server in
      let tool = try CommandLineRun.tool
      func typed(_ environment: String) throws -> String {
        let command = "\(environment) \(tool) show abcd --no-pager --socket \(server.path)"
        return try CommandLineRun("-qec '\(command)' /dev/null", in: server.directory, tool: "/usr/bin/script").output
      }
      let coloured = try typed("env -u NO_COLOR TERM=xterm")
      #expect(coloured.contains("\u{1B}[1mTitle:\u{1B}[0m A title"))
      #expect(coloured.contains("caf\\xe9\\x0a"))
      #expect(!(try typed("env NO_COLOR=1 TERM=xterm").contains("\u{1B}")))
    }
  }

  @Test func filesArePutWholeAndReplaceNothing() async throws {
    try await TestServer.runWithSpool { server in
      let channel = server.directory.appending("spool/incoming/police")
      mkdir(channel.string, 0o755)
      try CommandLineRun.write("old", to: channel.appending("a.txt"))
      try CommandLineRun.write("new", to: server.directory.appending("a.txt"))
      let run = try server.vigilctl("put --channel police a.txt")
      #expect(run.code == 0)
      #expect(run.output.contains("stored \(Sample.digest)"))
      #expect(server.handler.followed.value == [.init(channel: "police", names: [SpoolName("a-2.txt")], ids: [])])
      #expect(try CommandLineRun.text(channel.appending("a.txt")) == "old")
      #expect(try CommandLineRun.text(channel.appending("a-2.txt")) == "new")
      #expect(try Set(Directory(channel).names().map(\.string)) == ["a.txt", "a-2.txt"])
      #expect(try server.vigilctl("put --channel health a.txt").code == 66)
      try CommandLineRun.write("half", to: server.directory.appending("b.part"))
      #expect(try server.vigilctl("put --channel police b.part").code == 65)
    }
  }

  @Test(.enabled(if: geteuid() == 0, "needs root, to become somebody else"))
  func whoLacksTheGroupIsToldWhatToDo() async throws {
    try await TestServer.run { server in
      chmod(server.directory.string, 0o777)
      let tool = server.directory.appending("vigilctl")
      let built = try CommandLineRun.tool
      #expect(system("cp '\(built)' '\(tool)'") == 0)
      let run = try CommandLineRun(
        "search x --socket '\(server.path)'", in: server.directory,
        prefix: "setpriv --reuid=65534 --regid=65534 --clear-groups", tool: tool)
      #expect(run.code == 77)
      #expect(run.error.contains("usermod -aG vigil-read"))
    }
  }
}
