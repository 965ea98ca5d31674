/// The release; `VERSION` at the root says the same, and a test holds the two together.
enum Version {
  static let text = "0.1.0"
}
