internal import ArgumentParser
internal import Presentation

/// How a table or list leaves vigilctl.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case text, csv, json, xlsx

  /// What was asked for: by name, by `--json`, or by the ending of the file that is written.
  static func chosen(_ named: TableFormat?, json: Bool, output: OutputFile?) throws -> TableFormat {
    let format = named ?? (json ? .json : output.map { TableFormat(ending: $0.ending) } ?? .text)
    if json, format != .json { throw ValidationError("--json and --format \(format.rawValue) exclude each other") }
    if format == .xlsx, output == nil {
      throw ValidationError("a spreadsheet is no text: name a file with --output FILE.xlsx")
    }
    return format
  }

  private init(ending: String) {
    switch ending {
    case "csv": self = .csv
    case "json", "jsonl", "ndjson": self = .json
    case "xlsx": self = .xlsx
    default: self = .text
    }
  }
}
