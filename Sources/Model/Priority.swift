/// Which channels go first, where several have something to be taken or read.
package enum Priority: String, Sendable, CaseIterable {
  case urgent
  case normal
  case low
}
