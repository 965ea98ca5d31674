internal import Glibc
internal import Platform

/// The caller's pager: `$PAGER`, else less(1), which ends by itself when one screen is enough.
enum Pager {
  static func show(_ text: String) throws {
    let command = Environment["PAGER"] ?? ""
    setenv("LESS", "FRX", 0)
    // What documents say must not reach files or a shell through the pager's own commands.
    setenv("LESSSECURE", "1", 0)
    // A pager that is left early is no failure.
    signal(SIGPIPE, SIG_IGN)
    guard let pipe = popen(command.isEmpty ? "less" : command, "w") else { return try Output.write(text) }
    let bytes = Array(text.utf8)
    bytes.withUnsafeBytes { try? OpenFile.write($0, to: fileno(pipe)) }
    let status = pclose(pipe)
    // 127: the shell found no such command.
    if (status >> 8) & 0xFF == 127 { try Output.write(text) }
  }
}
