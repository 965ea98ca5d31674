internal import ArgumentParser

/// Options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: "The daemon's socket (else $VIGIL_CONTROL, /run/vigil/control, a checkout's .vigil/control).",
    completion: .file())
  var socket: String?

  @Flag(help: "One JSON object; a line each where there are several.")
  var json = false

  @Flag(name: .customLong("no-pager"), help: "Never start a pager.")
  var noPager = false
}
