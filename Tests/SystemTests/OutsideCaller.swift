import Foundation
import Testing

/// Somebody else on the machine, who speaks to the daemon's socket in a process of their own. Only root can become one.
struct OutsideCaller {
  let user: String
  /// The first is the primary one.
  let groups: [String]

  /// Tells every answer to each message on one line, or, with `until`, answers as they come until one holds that text.
  private static let script = """
    import json, socket, sys
    until = sys.argv[3] if len(sys.argv) > 3 else None
    for message in open(sys.argv[2]).read().splitlines():
        s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1])
        s.sendall(message.encode() + b"\\0")
        rest, answers, over = b"", [], False
        while not over:
            more = s.recv(65536)
            if not more: break
            *whole, rest = (rest + more).split(b"\\0")
            for answer in whole:
                answers.append(answer.decode())
                over = not json.loads(answer).get("continues", False) or (until and until in answers[-1])
                if until: print(json.dumps(answers[-1:]), flush=True)
        if not until: print(json.dumps(answers))
    """

  /// The answers to messages, each on a connection of its own.
  func ask(_ messages: [String], _ daemon: TestDaemon) throws -> [[String]] {
    let process = try start(messages, daemon)
    defer { process.waitUntilExit() }
    let output = process.standardOutput as? Pipe
    let lines = try #require(output).fileHandleForReading.readDataToEndOfFile().split(separator: 10)
    try #require(lines.count == messages.count, "as many answers as questions")
    return try lines.map { try JSONDecoder().decode([String].self, from: Data($0)) }
  }

  /// Asks one thing; `act` is called when the first answer is there. Returns all answers up to one that holds the text,
  /// or to the last.
  func ask(_ message: String, until text: String, _ daemon: TestDaemon, _ act: () throws -> Void) throws -> [String] {
    let process = try start([message], daemon, until: text)
    defer { process.waitUntilExit() }
    let output = try #require(process.standardOutput as? Pipe).fileHandleForReading
    var said = output.availableData
    while !said.contains(10), !said.isEmpty {
      let more = output.availableData
      if more.isEmpty { break }
      said += more
    }
    try act()
    said += output.readDataToEndOfFile()
    return try said.split(separator: 10).flatMap { try JSONDecoder().decode([String].self, from: Data($0)) }
  }

  private func start(_ messages: [String], _ daemon: TestDaemon, until text: String? = nil) throws -> Process {
    let file = daemon.root + "/messages-" + UUID().uuidString.prefix(8)
    try messages.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
    process.arguments =
      [
        "--reuid", user, "--regid", groups[0], "--groups", groups.joined(separator: ","), "/usr/bin/python3", "-c",
        OutsideCaller.script, daemon.root + "/control", file,
      ] + (text.map { [$0] } ?? [])
    process.standardOutput = Pipe()
    try process.run()
    return process
  }
}
