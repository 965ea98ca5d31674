internal import Cage
internal import Glibc
internal import Platform
internal import Spool
internal import Store
internal import Systemd

/// Why the daemon did not start, with what an operator can do about it. Names configured places only.
enum StartError: Error, CustomStringConvertible {
  case cage(CageError)
  case noReader(missing: [String])
  case socket(String, SystemError)
  case spool(String, SpoolError)
  case store(String, StoreError)
  case system(SystemError)
  case unfitSocket(Activation.Unfit)

  var description: String {
    switch self {
    case .cage(let error): "\(error)"
    case .noReader(let missing):
      "Programs that read documents are missing: there is no \(missing.joined(separator: " and no ")). Install "
        + "vigil-text-reader and vigil-reader side by side, or set reader: to the path of one that reads everything."
    case .socket(let path, let error):
      "The control socket \(path) cannot be made (\(error)). Check the rights of its directory, and that no other "
        + "vigild is running."
    case .spool(let path, let error): "The spool \(path) cannot be used. \(error)"
    case .store(let path, let error): "The store \(path) cannot be used. \(error)"
    case .system(let error): "The system refused what every start needs (\(error))."
    case .unfitSocket(let error): "\(error)"
    }
  }

  var event: MessageID {
    switch self {
    case .cage: .cageUnavailable
    default: .startRefused
    }
  }

  /// sysexits.h
  var exitCode: Int32 {
    switch self {
    case .cage, .noReader: EX_UNAVAILABLE
    case .store(_, .locked): EX_TEMPFAIL
    case .store(_, .newer): EX_PROTOCOL
    case .spool, .store: EX_IOERR
    case .socket, .system, .unfitSocket: EX_OSERR
    }
  }
}
