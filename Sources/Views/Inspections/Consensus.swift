internal import Model

/// What the accounts of one inspection say of one field: the value that a view may hold to, and what contradicts it.
struct Consensus {
  let value: String?
  let contradiction: Contradiction?

  init(_ field: String, in group: InspectionGroup) {
    let reports = Consensus.readings(field, group.reports)
    let conflicts = group.reports.flatMap { $0.conflicts[field] ?? [] }
    let articles = Consensus.readings(field, group.accounts.filter { $0.origin != .report })
    let isDate = field == "inspection_start" || field == "inspection_end"

    if group.reports.isEmpty {
      // The most exact date stands for the vaguer ones that hold it.
      let exact = isDate ? Consensus.mostExact(articles) : articles
      value = exact.count == 1 ? exact.first?.value : nil
      contradiction = exact.count > 1 ? Contradiction(field: field, value: nil, readings: exact) : nil
      return
    }
    value = reports.count == 1 && conflicts.isEmpty ? reports.first?.value : nil
    let held = value
    let span = group.span
    let others = articles.filter { reading in
      guard isDate else { return reading.value != held }
      // An article's vaguer date, or that of the report, is no contradiction.
      guard let date = PartialDate(reading.value), date.day != nil, reading.value != held else { return false }
      return span?.overlaps(date.days) ?? false
    }
    let readings = Consensus.grouped(reports + conflicts) + others
    let isContradicted = reports.count > 1 || !conflicts.isEmpty || !others.isEmpty
    contradiction = isContradicted ? Contradiction(field: field, value: held, readings: readings) : nil
  }

  /// In the order of the accounts, one for each value.
  private static func readings(
    _ field: String, _ accounts: some Sequence<InspectionAccount>
  ) -> [Contradiction.Reading] {
    grouped(
      accounts.compactMap { account in
        account.values[field].map { Contradiction.Reading(value: $0.value, cited: [$0.cited]) }
      })
  }

  private static func grouped(_ readings: [Contradiction.Reading]) -> [Contradiction.Reading] {
    var grouped: [Contradiction.Reading] = []
    for reading in readings {
      if let index = grouped.firstIndex(where: { $0.value == reading.value }) {
        grouped[index].cited += reading.cited.filter { !grouped[index].cited.contains($0) }
      } else {
        grouped.append(reading)
      }
    }
    return grouped
  }

  private static func mostExact(_ readings: [Contradiction.Reading]) -> [Contradiction.Reading] {
    readings.filter { reading in
      guard let date = PartialDate(reading.value) else { return false }
      return !readings.contains { other in
        guard let more = PartialDate(other.value), other.value != reading.value else { return false }
        let days = date.days
        return days.lowerBound <= more.days.lowerBound && more.days.upperBound <= days.upperBound
          && days.count > more.days.count
      }
    }
  }
}

extension ClosedRange<CalendarDate> {
  fileprivate var count: Int { upperBound.daysSince1970 - lowerBound.daysSince1970 + 1 }
}
