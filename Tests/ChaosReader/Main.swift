internal import Sandbox

/// A reader that misbehaves as its document asks, for the tests of the cage. Never installed.
@main struct Main {
  static func main() { Template.serve(ChaosReader()) }
}
