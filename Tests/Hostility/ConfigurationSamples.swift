/// Configurations to be changed by whoever looks for one that harms: each key once, and a knot of aliases.
package enum ConfigurationSamples {
  package static let all = [
    """
    intake: {scan: 1m, window: 7}
    cage: {required: false, workers: 3, memory: 512MiB, stall: 250s, total: 1h, recycle: 5}
    retry: {first: 1s, ceiling: 2m}
    defaults: {agency: "A: B", duplicates: keep, kinds: [pdf, unknown], size_limit: 10MB, settle: 250ms}
    channels: {police: {agency: Police, kinds: all, settle: 0}}
    log: {level: debug}
    """,
    "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nchannels: {c: {kinds: *b}}",
  ]
}
