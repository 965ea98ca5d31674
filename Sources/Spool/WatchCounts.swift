/// How many folders of each channel the kernel reports on, and how many it does not, for channels that have any.
package struct WatchCounts: Hashable, Sendable {
  package var watched: [String: Int] = [:]
  package var unwatched: [String: Int] = [:]
  package var silent: [String: Int] = [:]

  package init(watched: [String: Int] = [:], unwatched: [String: Int] = [:], silent: [String: Int] = [:]) {
    self.watched = watched
    self.unwatched = unwatched
    self.silent = silent
  }
}
