internal import Sandbox

/// A reader that misbehaves as its document asks, for the tests of the cage. Never installed. Under the name
/// `without-landlock` or `without-seccomp` it first makes its system one that lacks it; under `declining` it leaves every
/// document to another program, and `newer` is of a later version.
@main struct Main {
  static func main() {
    OlderSystem(named: CommandLine.arguments[0])?.pretend()
    Template.serve(ChaosReader(declines: CommandLine.arguments[0].hasSuffix("declining")))
  }
}
