import Cage
import Configuration
import Foundation
import Ingestion
import Model
import Platform
import Reference
import SystemPackage

/// What all compositions of this process share: threads, which live as long as it, and the readers.
struct Workshop: Sendable {
  let workers: BlockingExecutor
  let questions: BlockingExecutor
  private(set) var cage: Cage
  let cageClock: CageClock
  let reference: Reference
  let settings: Settings

  init() throws {
    var settings = Settings()
    settings.cage.required = false
    settings.reference = Workshop.checkout + "/Config/reference"
    self.settings = settings
    reference = try .load(folder: settings.reference, read: { try SmallFile.bytes(at: $0) })
    workers = try BlockingExecutor("worker", threads: ProcessSetup.processors)
    questions = try BlockingExecutor("question", threads: ProcessSetup.processors * 2)
    cageClock = CageClock()
    cage = try Workshop.cage(of: ["vigil-text-reader", "vigil-reader"], settings, cageClock)
  }

  /// The same with a reader of before, which takes every document for a text and finds no other in it. The caller ends
  /// its cage.
  func withEarlierReader() throws -> Workshop {
    var workshop = self
    workshop.cage = try Workshop.cage(of: ["chaos-reader"], settings, cageClock)
    return workshop
  }

  private static func cage(of programs: [String], _ settings: Settings, _ clock: CageClock) throws -> Cage {
    let folder = FilePath(CommandLine.arguments[0]).removingLastComponent()
    let cage = try Cage(
      executables: programs.map { folder.appending($0).string }, arguments: [settings.reference], recycle: 100_000,
      required: false, now: { clock.now })
    try cage.start()
    return cage
  }

  static let checkout = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  /// A new directory, in memory where that can be had: nothing here needs to outlive a power cut, as what a disk would
  /// hold is worked out.
  static func makePlace() throws -> FilePath {
    let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(parent)/vigil-proof-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw ProofFailure("no temporary directory: \(errno)") }
    return FilePath(platformString: made)
  }

  static func remove(_ place: FilePath) {
    guard let name = place.lastComponent, let parent = try? Directory(place.removingLastComponent()) else { return }
    try? parent.removeTree(FilePath(name.string))
  }
}
