internal import ArgumentParser
internal import Model

/// A day, or a moment, as given on the command line; both in UTC.
struct DayArgument: ExpressibleByArgument {
  /// Where it begins, and where what comes after it begins.
  let begin: Timestamp
  let end: Timestamp

  init?(argument: String) {
    if let moment = Timestamp(argument) {
      (begin, end) = (moment, moment)
    } else if let day = Timestamp(argument + "T00:00:00Z") {
      (begin, end) = (day, day.adding(seconds: 86_400))
    } else {
      return nil
    }
  }
}
