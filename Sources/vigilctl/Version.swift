/// The release; `VERSION` at the root says the same.
enum Version {
  static let text = "0.1.0"
}
