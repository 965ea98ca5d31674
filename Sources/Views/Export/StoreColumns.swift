internal import Model

/// What the store adds at the end of each line.
enum StoreColumns {
  static let names = ["received", "channel", "sightings"]

  static func cells(_ sheet: FactSheet) -> [ExportValue] {
    [.text(sheet.first.received.description), .text(sheet.first.channel), .integer(sheet.sightings)]
  }
}
