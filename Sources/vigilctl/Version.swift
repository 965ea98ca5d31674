/// The version of the command line, which is the daemon's.
enum Version {
  static let text = "0.2.0"
}
