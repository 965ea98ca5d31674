internal import Foundation
internal import Hostility
internal import Platform
internal import SystemPackage
internal import Testing

@testable internal import vigilctl

/// Whoever is told that a file was put into a channel may remove his own.
@Suite("What `vigilctl put` says is delivered is on the disk", .serialized) struct DropFolderTests {
  @Test func aDeliveredFile() async throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "vigil-drop-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let channel = root.appending(path: "incoming/police")
    try FileManager.default.createDirectory(at: channel, withIntermediateDirectories: true)
    try Data("text".utf8).write(to: root.appending(path: "letter.txt"))
    try await SyncWitness.watching { witness in
      let drop = try DropFolder(spool: root.path, channel: "police")
      for delivery in try drop.plan([root.appending(path: "letter.txt").path]) { try drop.deliver(delivery) { _ in } }
      #expect(try Data(contentsOf: channel.appending(path: "letter.txt")) == Data("text".utf8))
      #expect(witness.began(("link", ".part"), before: ("rename", "letter.txt")), "nobody takes what is not whole")
      #expect(witness.open(before: "rename", "letter.txt")?.filter { $0.hasPrefix("bytes") } == [])
      #expect(witness.open == [])
    }
  }

  @Test func twoOfOneName() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "vigil-drop-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let channel = root.appending(path: "incoming/police")
    let sources = ["a", "b"].map { root.appending(path: $0) }
    for folder in [channel] + sources {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    for folder in sources { try Data(folder.path.utf8).write(to: folder.appending(path: "letter.txt")) }
    let drop = try DropFolder(spool: root.path, channel: "police")
    for delivery in try drop.plan(sources.map { $0.appending(path: "letter.txt").path }) {
      try drop.deliver(delivery) { _ in }
    }
    for (source, name) in zip(sources, ["letter.txt", "letter-2.txt"]) {
      #expect(try Data(contentsOf: channel.appending(path: name)) == Data(source.path.utf8))
    }
  }
}
