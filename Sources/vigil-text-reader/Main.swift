internal import ReaderProgram
internal import Reading
internal import Sandbox

/// The reader of what is text already, as vigil-reader is that of all formats. A copy of a program costs by the libraries
/// that it has loaded, so that this one loads few; it is asked first, and says of any other document that it is not its.
@main struct Main {
  static func main() {
    Template.serve(InterpretingReader(.ofText, reference: CommandLine.arguments.dropFirst().first))
  }
}
