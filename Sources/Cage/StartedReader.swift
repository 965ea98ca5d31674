internal import Platform

/// A reader that was started for one document, and the end of the pipe on which it answers. Each attempt to start one has
/// a pipe of its own: a template that did not answer may have started one all the same.
struct StartedReader: ~Copyable {
  let template: TemplateProcess
  let pid: Int32
  let announced: TemplateReady
  let reply: OwnedDescriptor
}
