internal import Sandbox

/// The reader: started by vigild as a template, it reads each document in a locked-down copy of itself.
@main struct Main {
  static func main() { Template.serve(VigilReader()) }
}
