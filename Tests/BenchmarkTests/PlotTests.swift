import Foundation
import FoundationXML
import Testing

@testable import vigil_bench

@Suite("Figures are drawn") struct PlotTests {
  @Test(arguments: [
    ("909 (866–981) /s", 909, 866, 981, "/s"), ("with 1000: 0.06 (0.05–0.10) s", 0.06, 0.05, 0.10, "s"),
    ("7.35 s", 7.35, 7.35, 7.35, "s"), ("45.2 (44.0–46.1) s, 2 not read", 45.2, 44, 46.1, "s"),
    ("22.1 MiB", 22.1, 22.1, 22.1, "MiB"),
  ])
  func cells(text: String, value: Double, least: Double, most: Double, unit: String) throws {
    let cell = try #require(Cell(text))
    #expect([cell.value, cell.least, cell.most] == [value, least, most])
    #expect(cell.unit == unit)
  }

  @Test(arguments: ["–", "", "not installed", "none", "1.2.3 s", "12"])
  func cellsThatHaveNone(text: String) { #expect(Cell(text) == nil) }

  @Test func axes() {
    #expect(Scale(to: 981).marks == [0, 500, 1000])
    #expect(Scale(to: 8).marks == [0, 2, 4, 6, 8])
    #expect(Scale(to: 0.07).marks.map(Scale.label) == ["0", "0.02", "0.04", "0.06", "0.08"])
    #expect(Scale(to: 0).place(of: 0) == 0)
    #expect(Scale(to: 8).place(of: 2) == 0.25)
    #expect(Scale.label(0.5) == "0.5")
    #expect(Scale.label(1500) == "1500")
    #expect(CurvePanel.grouped(1_000_000) == "1,000,000")
    #expect(CurvePanel.grouped(100) == "100")
  }

  @Test func aDrawingAsItIsWritten() {
    var drawing = SVG(width: 100, height: 50.25)
    drawing.box(x: 1, y: -2.04, width: 3.06, height: 4, "#123456")
    drawing.line(from: (0, 1), to: (2, 3), "#000000")
    drawing.dot(x: 5, y: 6, "#000000")
    drawing.text("a < b & c", x: 7, y: 8, .end, isTitle: true)
    #expect(
      drawing.file == """
        <svg xmlns="http://www.w3.org/2000/svg" width="100" height="50.3" viewBox="0 0 100 50.3" \
        font-family="sans-serif" font-size="12" fill="#222222">
        <rect width="100" height="50.3" fill="#ffffff"/>
        <rect x="1" y="-2" width="3.1" height="4" fill="#123456"/>
        <line x1="0" y1="1" x2="2" y2="3" stroke="#000000"/>
        <circle cx="5" cy="6" r="3" fill="#000000"/>
        <text x="7" y="8" text-anchor="end" font-weight="bold">a &lt; b &amp; c</text>
        </svg>

        """)
  }

  private let table = """
    | measure | ours | floor or rival | ratio | bar | met? | load |
    |---|---|---|---|---|---|---|
    | 100000 records: vigilctl rebuild | 21.4 s | with 1000: 1.11 s | 19.3 | – | – | 1.42 → 1.58 |
    | 1000 records: vigilctl rebuild | 1.11 s | – | – | – | – | 1.42 → 1.58 |
    | 1000 records: vigilctl status | 7.72 (6.25–9.79) ms | – | – | < 20 ms | yes | 1.42 → 1.58 |
    | 9 PDFs: time beside one | 5.00 (4.00–6.00) s | 20.0 (19.0–21.0) s, 1 lost | 0.25 | – | – | 1.0 → 2.0 |
    | 9 PDFs: time beside <other> | 5.00 (4.00–6.00) s | not installed | – | – | – | 1.0 → 2.0 |
    | of another table | 1 s |

    - 9 PDFs: time beside one: a note
    """

  @Test func growthOverItsSizes() throws {
    let panels = GrowthPlot.panels(ReportTable.rows(table))
    #expect(panels.map(\.title) == ["vigilctl rebuild", "vigilctl status"])
    #expect(panels[0].points.map(\.records) == [1000, 100_000])
    #expect(panels[0].points.map(\.cell.value) == [1.11, 21.4])
  }

  @Test func rivalsBesideVigil() {
    let panels = RivalsPlot.panels(ReportTable.rows(table))
    #expect(panels.map(\.title) == ["9 PDFs: time"])
    #expect(panels[0].bars.map(\.name) == ["Vigil", "one", "<other>"])
    #expect(panels[0].bars.map(\.cell?.value) == [5, 20, nil])
    #expect(panels[0].bars[2].text == "not installed")
  }

  /// Of the length 280 of an axis to 30: 5 and 20 of it.
  @Test func barsAreAsLongAsTheirFigures() throws {
    let file = try #require(RivalsPlot.draw(ReportTable.rows(table))).file
    #expect(Scale(to: 21).marks.last == 30)
    #expect(file.contains("width=\"46.7\" height=\"20\" fill=\"#1f6fb4\""))
    #expect(file.contains("width=\"186.7\" height=\"20\" fill=\"#9aa5b1\""))
    #expect(file.contains(">&lt;other&gt;</text>"))
    #expect(file.contains(">9 PDFs: time, s</text>"))
  }

  @Test func nothingIsDrawnOfOtherRows() {
    #expect(Plots.of([Row(subject: "vigilctl status", ours: "6.80 ms", bar: "< 20 ms")]).isEmpty)
  }

  @Test func theProgramDrawsAReportThatWasKept() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("vigil-plots-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let report = folder.appendingPathComponent("report.md")
    try table.write(to: report, atomically: true, encoding: .utf8)
    let run = try BenchRun("--table", report.path, "--plots", folder.path)
    #expect(run.status == 0, "\(run.output)")
    for name in ["growth.svg", "rivals.svg"] {
      let written = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      #expect(Plots.of(ReportTable.rows(table)).contains { $0.name == name && $0.drawing.file == written })
      #expect(XMLParser(data: Data(written.utf8)).parse(), "it is well-formed")
    }
  }

  @Test func aReportWithoutThemIsRefused() throws {
    let run = try BenchRun("--table", "/dev/null", "--plots", "/nonexistent")
    #expect(run.status != 0)
    #expect(run.output.contains("/dev/null has no row of growth or rivals."))
  }
}
