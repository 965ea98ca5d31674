internal import Glibc
internal import Platform
internal import SystemPackage
internal import Testing

/// The completion scripts of the package, run by the shells that they are for; those that are not installed are skipped.
@Suite struct CompletionTests {
  private static let cases = [
    ("qu", "quarantine"), ("quarantine rel", "release"), ("export insp", "inspections"), ("bac", "backup"),
    ("forget --rea", "--reason"), ("aud", "audit"),
  ]

  private static func has(_ shell: String) -> Bool { system("command -v \(shell) >/dev/null 2>&1") == 0 }

  /// What the shell's script prints, with the completion script as `script` in the current directory.
  private func completed(_ shell: String, _ command: String) throws -> CommandLineRun {
    var template = Array("/tmp/vigil-completion-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    let folder = FilePath(platformString: made)
    defer { system("rm -r '\(folder)'") }
    let script = try CommandLineRun("--generate-completion-script \(shell)", in: folder)
    #expect(script.code == 0)
    try CommandLineRun.write(script.output, to: folder.appending("script"))
    try CommandLineRun.write(command, to: folder.appending("command"))
    // fish completes only what can be run.
    symlink(try CommandLineRun.tool.string, folder.appending("vigilctl").string)
    return try CommandLineRun(
      "command", in: folder, prefix: "PATH=\(folder):$PATH", tool: FilePath("/usr/bin/\(shell)"))
  }

  @Test(.enabled(if: has("bash"), "skipped: bash is not installed"), arguments: cases)
  func bash(typed: String, completed: String) throws {
    let run = try self.completed(
      "bash",
      """
      . ./script
      COMP_LINE="vigilctl \(typed)"; COMP_POINT=${#COMP_LINE}
      read -ra COMP_WORDS <<<"$COMP_LINE"; COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _vigilctl vigilctl "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
      echo "${COMPREPLY[@]}"
      """)
    #expect(run.output.split(whereSeparator: \.isWhitespace) == [Substring(completed)], "\(run.error)")
  }

  @Test(.enabled(if: has("fish"), "skipped: fish is not installed"), arguments: cases)
  func fish(typed: String, completed: String) throws {
    let run = try self.completed("fish", "source ./script\ncomplete -C 'vigilctl \(typed)'\n")
    #expect(
      run.output.split(separator: "\n").contains { $0.split(separator: "\t").first == completed[...] }, "\(run.error)")
  }

  @Test(.enabled(if: has("zsh"), "skipped: zsh is not installed"))
  func zsh() throws {
    let run = try completed("zsh", "set -e\nzsh -n ./script\necho sound\n")
    #expect(run.output == "sound\n", "\(run.error)")
  }

  /// Without the shell, at least every verb is in its script.
  @Test(arguments: ["bash", "zsh", "fish"]) func everyVerbIsInTheScript(shell: String) throws {
    let script = try CommandLineRun("--generate-completion-script \(shell)", in: "/tmp")
    for verb in [
      "status", "doctor", "metrics", "forget", "backup", "audit", "quarantine", "discard", "export", "timeline",
    ] {
      #expect(script.output.contains(verb), "\(verb)")
    }
  }
}
