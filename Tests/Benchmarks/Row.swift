/// One line of the report. `isMet` is nil where nothing could be measured.
struct Row {
  var subject: String
  var ours = "–"
  var rival = "–"
  var ratio = "–"
  var bar: String
  var isMet: Bool?
  /// The machine's load average before and after.
  var load = ""
  /// Where the figures come from, for the lines below the table.
  var notes: [String] = []
}
