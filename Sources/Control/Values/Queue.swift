/// What has not been settled yet, besides what is deferred.
package struct Queue: Hashable, Sendable, Codable {
  /// In incoming, to be taken when complete.
  package var waiting: Int
  /// In incoming, and staying there until a person acts.
  package var blocked: Int
  /// How many of those that wait have a temporary name and have not changed for a day.
  package var stalled: Int
  package var active: Int
  /// Age in seconds of the oldest of them; nil when there is none.
  package var oldest: Double?
  /// In rising order of age.
  package var ages: [AgeBand]

  package init(
    waiting: Int, blocked: Int, stalled: Int = 0, active: Int, oldest: Double? = nil, ages: [AgeBand] = []
  ) {
    self.waiting = waiting
    self.blocked = blocked
    self.stalled = stalled
    self.active = active
    self.oldest = oldest
    self.ages = ages
  }
}
