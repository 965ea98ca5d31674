/// What the readings of one field come to.
enum FieldReadings {
  case agreed(value: String, Reading)
  /// All readings say that there is no value, or there are none.
  case none
  case disputed([Reading])

  /// Readings that agree give their value, said by the strongest of them; any two that disagree give none.
  init(_ readings: [Reading]) {
    let values = Set(readings.map(\.value))
    guard values.count == 1, let first = values.first else {
      self = readings.isEmpty ? .none : .disputed(readings)
      return
    }
    let order: [Reading.How] = [.table, .heading, .sentence]
    let best = order.lazy.compactMap { how in readings.first { $0.how == how } }.first
    if let value = first, let best { self = .agreed(value: value, best) } else { self = .none }
  }
}
