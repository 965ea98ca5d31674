package import Model

/// What an operator may want to know of the intake, as it happens. Nothing in it names a file.
package enum IntakeEvent: Sendable {
  case overflow
  case watchLimitReached
  case blocked(Reason, channel: String)
  case trouble(String)
}
