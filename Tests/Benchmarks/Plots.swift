/// The plots that can be drawn of a report's rows, with the names of their files.
enum Plots {
  static func of(_ rows: [Row]) -> [(name: String, drawing: SVG)] {
    [(GrowthPlot.name, GrowthPlot.draw(rows)), (RivalsPlot.name, RivalsPlot.draw(rows))]
      .compactMap { name, drawing in drawing.map { (name, $0) } }
  }
}
