internal import CLinux
internal import Cage
internal import Glibc
internal import Platform

/// A copy of the template that is made before its document is there, and waits at the socket in the template's stead: a
/// document that comes alone then waits neither for the copying nor for the copy's first touch of its memory.
///
/// The template sleeps meanwhile at a pipe whose other end the copy alone has. A copy that has got a document says so
/// in it; one that dies without a word, for whatever reason, leaves the next request to the template itself. So an
/// outsider who kills spares costs one a request, never a loop.
enum Spare {
  /// After so long without a request a spare is worth making. Where requests follow each other, copying when asked
  /// costs no more, and a spare would be made while its predecessor needs the processor.
  private static let quiet = Duration.milliseconds(10)

  /// Waits for a moment. True when there is a request, or no daemon any more.
  static func isAsked(over socket: Int32) -> Bool {
    (try? Channel.awaitReadable(socket, within: quiet)) ?? true
  }

  /// Makes a spare and returns when it has its document; false when there is none.
  static func serve(_ reader: some CagedReader, _ lockdown: Lockdown, over socket: Int32) -> Bool {
    guard let (watched, held) = try? Channel.pipe() else { return false }
    let pid = vigil_copy_process(1)
    if pid == 0 {
      close(watched)
      run(reader, lockdown, socket: socket, held: held)
    }
    close(held)
    defer { close(watched) }
    guard pid > 0 else { return false }
    var word: UInt8 = 0
    return (try? withUnsafeMutableBytes(of: &word) { try Channel.read(watched, into: $0) }) == 1
  }

  private static func run(_ reader: some CagedReader, _ lockdown: Lockdown, socket: Int32, held: Int32) -> Never {
    rehearse(reader)
    // In poll(2) first: a process that is killed in recvmsg(2) may take a request along.
    _ = try? Poll.readable([socket], milliseconds: nil)
    guard let (request, document, reply) = Template.nextRequest() else { _exit(ReaderExit.done) }
    var pid = getpid()
    guard (try? withUnsafeBytes(of: &pid) { try Channel.send($0, over: socket) }) != nil else {
      _exit(ReaderExit.failed)
    }
    // It fails where the template was killed meanwhile, which is no fault of the document: it is read all the same.
    var word: UInt8 = 1
    _ = write(held, &word, 1)
    CagedProcess.run(reader, request, lockdown, document: document, reply: reply)
  }

  /// Reads our own documents once more: whatever memory that writes to is the copy's own from then on, and what it
  /// runs is mapped.
  private static func rehearse(_ reader: some CagedReader) {
    let writer = FrameWriter(descriptor: 1)
    for sample in reader.rehearsals {
      sample.withUnsafeBytes { bytes in
        if let result = try? reader.read(bytes, reply: writer) { writer.result(result) }
      }
    }
  }
}
