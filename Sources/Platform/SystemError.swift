package import SystemPackage

/// A system call that failed. `description` is safe for a log: it does not name the file; `detail` does.
package struct SystemError: Error, Equatable {
  /// The call's name as in section 2 of the manual: `renameat2`.
  package let call: String
  package let errno: Errno
  /// What the call was about, for the person who asked; never for a log.
  package let object: String?

  package init(call: String, errno: Errno, object: String? = nil) {
    self.call = call
    self.errno = errno
    self.object = object
  }

  package static func == (left: SystemError, right: SystemError) -> Bool {
    left.call == right.call && left.errno == right.errno
  }
}

extension SystemError: CustomStringConvertible {
  package var description: String { "\(call): \(errno.description)" }

  package var detail: String { object.map { "\(call) \($0): \(errno.description)" } ?? description }
}
