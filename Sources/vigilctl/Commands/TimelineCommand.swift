internal import ArgumentParser
internal import Control
internal import Model
internal import Presentation

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Draw authorities' grades over the years.",
    discussion: "With --json, a story a line, as authority gives it.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "Names of authorities; one of several words in quotes.")
  var names: [String]

  @Option(
    name: .shortAndLong, help: "Write a drawing that needs nothing but itself: FILE.svg, or FILE.html with its table.",
    completion: .file())
  var output: String?

  func run() throws {
    let file = try output.map { try OutputFile($0) }
    if let file, !["svg", "html"].contains(file.ending) {
      throw ValidationError("--output takes a name that ends in .svg or .html")
    }
    let session = try Session(options)
    let stories = try names.map { try session.call(Authority.self, .init(name: $0)).story }
    let today = session.today
    if let file {
      if file.ending == "svg" {
        let timelines = stories.flatMap { Timeline.all($0, today: today) }
        return try file.write(TimelineDrawing(timelines, today: today).document)
      }
      return try file.write(TimelinePage(stories, today: today).document)
    }
    guard !session.isJSON else { return try session.showLines(stories) }
    let timelines = stories.flatMap { Timeline.all($0, today: today) }
    let text = TimelineText(timelines, today: today, columns: session.columns ?? 100, style: session.style)
    let lines = timelines.flatMap { text.lines($0) + [""] } + TimelineText.legend.map(session.style.faint)
    try session.page(lines.map { $0 + "\n" }.joined())
  }
}
