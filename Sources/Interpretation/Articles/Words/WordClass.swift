/// What a word may be in a report of an inspection. Grammar and the trade's own words only; councils and themes come
/// from the reference data. Looked up once a token: everything after tests bits.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  /// Reports what somebody said: `said`, `added`, `wrote`.
  static let speech = WordClass(rawValue: 1 << 0)
  /// Reports what inspectors found: `found`, `praised`, `noted`.
  static let finding = WordClass(rawValue: 1 << 1)
  /// `ofsted`, `inspectors`, `watchdog`, `report`, `letter`.
  static let inspectorate = WordClass(rawValue: 1 << 2)
  /// `he`, `she`.
  static let pronoun = WordClass(rawValue: 1 << 3)
  /// `it`, `they`.
  static let thing = WordClass(rawValue: 1 << 4)
  /// `mr`, `cllr`, `dame`.
  static let title = WordClass(rawValue: 1 << 5)
  /// A person's office: `director`, `councillor`, `minister`.
  static let role = WordClass(rawValue: 1 << 6)
  /// Never a part of a name though it may have a capital: `council`, `the`, `monday`.
  static let notName = WordClass(rawValue: 1 << 7)
  /// Gives a grade: `rated`, `judged`, `graded`.
  static let rating = WordClass(rawValue: 1 << 8)
  /// Gives one only with a grade or a noun of grading behind: `found`, `given`, `told`.
  static let weakRating = WordClass(rawValue: 1 << 9)
  /// `rating`, `grade`, `judgement`, `verdict`.
  static let gradeNoun = WordClass(rawValue: 1 << 10)
  /// `is`, `are`, `was`, `remains`.
  static let copula = WordClass(rawValue: 1 << 11)
  /// The service as a whole: `services`, `department`, `council`, `authority`, `borough`.
  static let service = WordClass(rawValue: 1 << 12)
  /// What else is graded by somebody: `school`, `nursery`, `agency`, `force`.
  static let stranger = WordClass(rawValue: 1 << 13)
  /// What makes a grade a wish or a thought: `want`, `ambition`, `would`, `if`.
  static let wish = WordClass(rawValue: 1 << 14)
  static let negation = WordClass(rawValue: 1 << 15)
  /// Closes a letter, above the name: `yours`, `sincerely`, `regards`.
  static let farewell = WordClass(rawValue: 1 << 16)
  /// `now`, `latest`, `today`.
  static let present = WordClass(rawValue: 1 << 17)
  /// Begins a grade: `good`, `requires`.
  static let grade = WordClass(rawValue: 1 << 18)
  /// Begins an area of judgement: `leadership`, `care`.
  static let area = WordClass(rawValue: 1 << 19)
  /// What may stand between a grade and its areas: `for`, `the`, `experiences`.
  static let glue = WordClass(rawValue: 1 << 20)
  /// Joins clauses: `while`, `but`, `although`, `after`.
  static let clause = WordClass(rawValue: 1 << 21)
  /// From one grade or figure to another: `up`, `from`, `upgraded`, `moved`.
  static let change = WordClass(rawValue: 1 << 22)
  /// `retained`, `kept`, `maintained`.
  static let keeping = WordClass(rawValue: 1 << 23)
  /// A number in words.
  static let number = WordClass(rawValue: 1 << 24)
  /// Not the council's own: `nationally`, `england`, `councils`.
  static let national = WordClass(rawValue: 1 << 25)
  /// A unit of time: `weeks`, `years`.
  static let time = WordClass(rawValue: 1 << 26)
  /// A unit of money: `million`, `budget`.
  static let money = WordClass(rawValue: 1 << 27)
  /// What a service counts: `caseloads`, `cases`, `referrals`.
  static let counted = WordClass(rawValue: 1 << 28)
  /// Says that something is well: `praised`, `strength`, `effective`.
  static let praise = WordClass(rawValue: 1 << 29)
  /// Says that something is not: `weakness`, `too`, `variable`.
  static let blame = WordClass(rawValue: 1 << 30)
  /// `inspection`, `visit`, `inspected`.
  static let inspection = WordClass(rawValue: 1 << 31)
  /// Writes the article, has no part in it: `reporter`, `picture`.
  static let byline = WordClass(rawValue: 1 << 32)
  /// A verb that no noun before a grade has: ends the search for a subject.
  static let auxiliary = WordClass(rawValue: 1 << 33)
  /// `children`, `young`, `families`: what makes it this service and not another.
  static let child = WordClass(rawValue: 1 << 34)
  /// Of another time than now: `previously`, `last`, `ago`.
  static let earlier = WordClass(rawValue: 1 << 35)
}
