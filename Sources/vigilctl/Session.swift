internal import Control
internal import Glibc
internal import Model
internal import Platform
internal import Presentation
internal import SystemPackage

/// One run of a command: the daemon at one end, the caller's terminal or pipe at the other.
struct Session {
  let client: ControlClient
  let isJSON: Bool
  let isTerminal = Terminal.isTerminal(STDOUT_FILENO)
  /// Nil where lines may be as long as they are.
  let columns: Int?
  let style: Style
  private let mayPage: Bool

  init(_ options: GlobalOptions, patience: Patience? = nil) throws {
    client = try ControlClient(Session.socket(options.socket), patience: patience?.seconds)
    isJSON = options.json
    mayPage = isTerminal && !options.noPager
    columns = isTerminal ? Terminal.size(STDOUT_FILENO)?.columns ?? 80 : nil
    // no-color.org: any value but the empty one.
    style = Style(
      isColoured: isTerminal && (Environment["NO_COLOR"] ?? "").isEmpty && Environment["TERM"] != "dumb")
  }

  var now: Timestamp { Timestamp(microseconds: SystemClock.now()) }

  /// In UTC.
  var today: CalendarDate { CalendarDate(daysSince1970: Int(now.microseconds / 86_400_000_000)) }

  func call<Method: ControlMethod>(_ method: Method.Type, _ parameters: Method.Parameters) throws -> Method.Reply {
    try client.call(method, parameters)
  }

  /// The JSON of a value, or else the lines made of it, through a pager if they are more than the terminal has.
  func show(_ value: some Encodable, _ lines: @autoclosure () -> [String]) throws {
    guard !isJSON else { return try showLines([value]) }
    try page(lines().map { $0 + "\n" }.joined())
  }

  /// The JSON of each value on a line of its own.
  func showLines(_ values: [some Encodable]) throws {
    try hand(values.map { try JSONText.line($0) + "\n" }.joined(), to: nil)
  }

  /// Text through a pager if it is longer than the terminal.
  func page(_ text: String) throws {
    guard mayPage, let size = Terminal.size(STDOUT_FILENO), text.utf8.count(where: { $0 == 10 }) >= size.lines
    else { return try Output.write(text) }
    try Pager.show(text)
  }

  /// What other programs read: into a file, or to standard output, made safe where that is a terminal.
  func hand(_ text: String, to file: OutputFile?) throws {
    if let file { return try file.write(text) }
    try Output.write(isTerminal ? Printable.lines(text) : text)
  }

  private static func socket(_ named: String?) -> FilePath {
    ControlSocket.find(
      named: named, environment: Environment["VIGIL_CONTROL"], currentDirectory: currentDirectory(),
      exists: { path in path.withPlatformString { access($0, F_OK) == 0 } })
  }

  private static func currentDirectory() -> FilePath {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return FilePath(platformString: path)
  }
}
