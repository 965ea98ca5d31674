internal import Control
internal import Glibc
internal import Model
internal import Platform
internal import Presentation
internal import SystemPackage

/// A channel's folder in incoming, as somebody who drops files sees it.
struct DropFolder {
  /// A file on its way into the channel.
  struct Delivery {
    let source: FilePath
    let name: SpoolName
    let size: Int64
  }

  private static let chunk = 1 << 20

  private let directory: Directory

  /// Files of `general` go into incoming itself where it has no folder of that name.
  init(spool: String, channel: String) throws {
    let incoming = FilePath(spool).appending("incoming")
    do throws(SystemError) {
      directory = try Directory(incoming.appending(channel))
    } catch {
      switch error.errno {
      case .noSuchFileOrDirectory where channel == "general": directory = try Directory(incoming)
      case .noSuchFileOrDirectory: throw Failure(Failure.noInput, "there is no channel \(Printable.line(channel))")
      case .permissionDenied: throw DropFolder.closed()
      default: throw error
      }
    }
  }

  /// Looks at every file before the first is copied, and finds each a name that is free.
  func plan(_ files: [String]) throws -> [Delivery] {
    var taken: Set<FilePath> = []
    return try files.map { file in
      let source = PathArgument(file).path
      var status = stat()
      try Syscall.run("stat", on: file) { source.withPlatformString { stat($0, &status) } }
      guard status.st_mode & S_IFMT == S_IFREG, let last = source.lastComponent else {
        throw Failure(Failure.noInput, "\(Printable.line(file)) is not a regular file")
      }
      guard !DropFolder.isTemporary(last.string) else {
        throw Failure(
          Failure.data,
          "\(Printable.line(last.string)) has a name that programs give to files while they write them, and Vigil "
            + "leaves those alone: put it under another name")
      }
      let name = try free(last, &taken)
      return Delivery(source: source, name: SpoolName(bytes: name.bytes), size: Int64(status.st_size))
    }
  }

  /// Copies the file, makes it durable, and only then lets it appear. `progress` is told the bytes copied so far.
  func deliver(_ delivery: Delivery, _ progress: (Int64) -> Void) throws {
    let random = Randomness.pair()
    let temporary = FilePath(".vigilctl-\(String(random.0, radix: 16)).part")
    do throws(SystemError) {
      try copy(delivery.source, to: temporary, progress)
      do throws(SystemError) {
        try directory.rename(temporary, to: directory, as: FilePath(bytes: delivery.name.bytes))
      } catch {
        try? directory.remove(temporary)
        throw error
      }
      try directory.sync()
    } catch {
      if error.errno == .permissionDenied, error.object != delivery.source.string { throw DropFolder.closed() }
      throw error
    }
  }

  /// The file is closed before it is renamed, so that nobody finds it open for writing.
  private func copy(
    _ source: FilePath, to temporary: FilePath, _ progress: (Int64) -> Void
  ) throws(SystemError) {
    let raw = try Syscall.run("open", on: source.string) {
      source.withPlatformString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    }
    let input = OwnedDescriptor(owning: raw)
    // For the group too: a default access list of the channel is cut by these bits.
    var file = try AtomicFile(in: directory, mode: 0o660)
    var buffer = [UInt8](repeating: 0, count: DropFolder.chunk)
    var copied: Int64 = 0
    while true {
      let count = try Syscall.run("read", on: source.string) { read(input.raw, &buffer, buffer.count) }
      if count == 0 { break }
      try file.write(Array(buffer[..<count]))
      copied += Int64(count)
      progress(copied)
    }
    try file.sync()
    guard try file.publish(in: directory, as: temporary) else {
      throw SystemError(call: "linkat", errno: .fileExists, object: temporary.string)
    }
  }

  /// `name.pdf`, else `name-2.pdf` and so on. Nothing in a channel is ever replaced.
  private func free(_ name: FilePath.Component, _ taken: inout Set<FilePath>) throws(SystemError) -> FilePath {
    var candidate = FilePath(root: nil, [name])
    var number = 1
    while true {
      if !taken.contains(candidate), try directory.statusIfPresent(candidate) == nil { break }
      number += 1
      let ending = name.extension.map { ".\($0)" } ?? ""
      let stem = FilePath(root: nil, [name]).bytes.dropLast(ending.utf8.count)
      candidate = FilePath(bytes: stem + Array("-\(number)\(ending)".utf8))
    }
    taken.insert(candidate)
    return candidate
  }

  private static func isTemporary(_ name: String) -> Bool {
    name.hasPrefix(".") || [".part", ".filepart", ".tmp", "~"].contains(where: name.hasSuffix)
  }

  private static func closed() -> Failure {
    Failure(
      Failure.permission,
      """
      you may not put files into this channel: this takes a member of vigil-drop.
      An administrator adds you with: usermod -aG vigil-drop "$USER"    (then log in anew)
      """)
  }
}
