package import Model

/// What an operator may want to know of the intake, as it happens. The path is for those who may ask, not for a log.
package enum IntakeEvent: Sendable {
  case overflow
  case watchLimitReached
  case blocked(Reason, SpoolPath)
  case trouble(String)
  case shortage(Shortage)
  case shortageOver
}
