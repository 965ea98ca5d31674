/// Exit statuses of a reader that the daemon understands; sysexits.h gave the numbers.
package enum ReaderExit {
  /// The result was written.
  package static let done: Int32 = 0
  /// Its code failed an honest check of its own (EX_SOFTWARE).
  package static let failed: Int32 = 70
  /// The reply could not be written (EX_IOERR).
  package static let replyClosed: Int32 = 74
  /// A step of the lockdown failed: this and the step's number (see `Lockdown.Step`). Only believed of a reader that
  /// has not written a byte.
  package static let notLockedDown: Int32 = 100
}
