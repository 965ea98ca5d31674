import Configuration
import Hostility

/// Texts of YAML.
enum ConfigurationInput {
  static let seeds = ConfigurationSamples.all.map { Array($0.utf8) }

  static func take(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    do { _ = try Settings.parse(documents: [("a.yaml", text)], directory: "/etc/vigil") } catch {
      precondition(!"\(error)".isEmpty, "a refusal without a reason")
    }
  }
}
