internal import Sandbox

/// The reader: started by vigild as a template, with the folder of the reference data as its argument, it reads each
/// document in a locked-down copy of itself.
@main struct Main {
  static func main() { Template.serve(VigilReader(reference: CommandLine.arguments.dropFirst().first)) }
}
