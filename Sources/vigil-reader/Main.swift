internal import Formats
internal import ReaderProgram
internal import Reading
internal import Sandbox

/// The reader of all formats: started by vigild as a template, with the folder of the reference data as its argument, it
/// reads each document in a locked-down copy of itself.
@main struct Main {
  static func main() {
    Template.serve(InterpretingReader(.all, reference: CommandLine.arguments.dropFirst().first))
  }
}
