import Configuration

/// Texts of YAML.
enum ConfigurationInput {
  static let seeds = [
    """
    spool: /var/spool/vigil
    store: /var/lib/vigil
    control: /run/vigil/control
    intake: {scan: 1m, window: 7}
    cage: {required: false, workers: 3, memory: 512MiB, stall: 250s, total: 1h, recycle: 5}
    retry: {first: 1s, ceiling: 2m}
    """,
    """
    defaults: {agency: "A: B", duplicates: keep, kinds: [pdf, unknown], size_limit: 10MB, settle: 250ms}
    channels: {police: {agency: Police, kinds: all, settle: 0}}
    log: {level: debug}
    """,
    "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nchannels: {c: {kinds: *b}}",
  ].map { Array($0.utf8) }

  static func take(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    do { _ = try Settings.parse(documents: [("a.yaml", text)], directory: "/etc/vigil") } catch {
      precondition(!"\(error)".isEmpty, "a refusal without a reason")
    }
  }
}
