import Control
import Foundation
import Glibc
import Hostility
import Model
import Synchronization
import Testing

/// A daemon with the reader made for tests, what was dropped into it and what should have become of it.
final class Soak {
  enum Disturbance: String, CaseIterable {
    case none, killDaemon, killReader, pause, reload, restart
  }

  private static let writers = 3

  let daemon: TestDaemon
  private(set) var disturbances: [Disturbance: Int] = [:]
  private var reasons: [String: Reason] = [:]
  private var (arrivals, stored, duplicates) = (0, 0, 0)
  private var known: [String] = []
  private var settings = ""

  init() throws {
    daemon = try TestDaemon()
    try use("chaos-reader", stall: 60)
    try daemon.start()
  }

  /// With the same reader in a later version; all is read again by it.
  func upgrade() throws {
    daemon.end(SIGTERM)
    try FileManager.default.createSymbolicLink(
      atPath: daemon.root + "/newer", withDestinationPath: TestDaemon.products + "/chaos-reader")
    try use("newer", stall: 60)
    try daemon.start()
    let reply = try daemon.call(Reprocess.self, Reprocess.Parameters())
    #expect(reply.done == stored && reply.failed == 0, "\(reply) of \(stored)")
  }

  /// About a hundred documents by several writers, and a disturbance among them.
  func run(_ round: Int, _ dice: inout SeededDice) throws {
    var drops = ChaosDocument.hundred(round, &dice).filter { !$0.isSlow }
    for _ in 0..<min(10, known.count) {
      let text = known.randomElement(using: &dice) ?? ""
      drops.append(ChaosDocument(text: text, reason: nil, isDuplicate: true))
    }
    drops.shuffle(using: &dice)
    let disturbance = Disturbance.allCases.randomElement(using: &dice) ?? .none
    disturbances[disturbance, default: 0] += 1
    let pieces = (0..<Self.writers).map { writer in
      drops.enumerated().filter { $0.offset % Self.writers == writer }.map { ("\(round)-\($0.offset).txt", $0.element) }
    }
    let moment = Int.random(in: 0..<drops.count, using: &dice)
    let failure = Mutex<(any Error)?>(nil)
    let (daemon, stored) = (daemon, self.stored)
    let settings = self.settings
    let victim = dice.next()
    DispatchQueue.concurrentPerform(iterations: Self.writers + 1) { part in
      do {
        if part < Self.writers {
          for (name, document) in pieces[part] { try Self.write(name, document.text, part, daemon) }
        } else {
          try Self.disturb(daemon, disturbance, settledThen: stored + moment / 2, victim, settings)
        }
      } catch { failure.withLock { $0 = error } }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
    for (name, document) in pieces.joined() { expect(name, document) }
    try settle()
  }

  func expectBalance() throws {
    let totals = try daemon.status.totals
    #expect(totals.balance && totals.arrivals == arrivals && totals.stored == stored, "\(totals)")
    #expect(totals.duplicates == duplicates && totals.deferred == 0 && totals.active == 0, "\(totals)")
    let found = try daemon.quarantine()
    #expect(found == reasons, "\(Set(found.keys).symmetricDifference(reasons.keys))")
    #expect(try daemon.documents().values.reduce(0, +) == stored + duplicates)
    let report = try daemon.verify()
    #expect(report.sound, "\(report.problems)")
    let readers = Set(try daemon.rows(.documents).compactMap { $0["reader"] })
    #expect(readers.count == 1 && readers.first?.contains("2") == true, "\(readers)")
  }

  /// On the disk there is what the books say and a bounded rest.
  func expectNothingLeft() throws {
    let files = FileManager.default
    for state in ["active", "deferred"] {
      #expect(try files.contentsOfDirectory(atPath: daemon.root + "/spool/\(state)").isEmpty, "\(state)")
    }
    #expect(try count("store/originals") == stored)
    #expect(try count("store/documents") == stored)
    let views = try bytes("store/ledger") + bytes("store/index.sqlite") + bytes("store/index.sqlite-wal")
    print("soak: \(views / arrivals) bytes of ledger and index an arrival")
    #expect(views < arrivals * 8192 + (8 << 20))
  }

  private func use(_ reader: String, stall: Int) throws {
    let folder = reader == "newer" ? daemon.root : TestDaemon.products
    settings =
      "reader: \(folder)/\(reader)\ncage: {workers: 4, memory: 96MiB, stall: \(stall)s, total: 300s, recycle: 64}"
    try daemon.configure(settings)
  }

  private func expect(_ name: String, _ document: ChaosDocument) {
    arrivals += 1 + document.children
    if document.isDuplicate {
      duplicates += 1
    } else if let reason = document.reason {
      reasons[name] = reason
    } else {
      stored += 1 + document.children
      if document.children == 0 { known.append(document.text) }
    }
  }

  /// Half of them are renamed into place, as careful programs do.
  private static func write(_ name: String, _ text: String, _ writer: Int, _ daemon: TestDaemon) throws {
    let path = "channel-\(writer)/" + name
    guard writer % 2 == 0 else { return try daemon.drop(path, text) }
    try daemon.drop(path + ".part", text)
    guard rename(daemon.incoming + "/" + path + ".part", daemon.incoming + "/" + path) == 0 else {
      throw POSIXError(.init(rawValue: errno) ?? .EIO)
    }
  }

  private static func disturb(
    _ daemon: TestDaemon, _ disturbance: Disturbance, settledThen aim: Int, _ victim: UInt64, _ settings: String
  ) throws {
    while try daemon.status.totals.stored < aim { sched_yield() }
    switch disturbance {
    case .none: break
    case .killDaemon, .restart:
      daemon.end(disturbance == .restart ? SIGTERM : SIGKILL)
      try daemon.start()
    case .killReader:
      let readers = try daemon.templates
      if !readers.isEmpty { kill(readers[Int(victim % UInt64(readers.count))], SIGKILL) }
    case .pause:
      _ = try daemon.call(Pause.self, NoParameters())
      _ = try daemon.call(Resume.self, NoParameters())
    case .reload:
      let changed = settings.replacingOccurrences(of: "stall: 60s", with: "stall: \(61 + victim % 9)s")
      try daemon.configure(changed)
      #expect(try daemon.call(Reload.self, NoParameters()).changed == ["cage"])
      try daemon.configure(settings)
      #expect(try daemon.call(Reload.self, NoParameters()).changed == ["cage"])
    }
  }

  /// A reader that was killed from outside is passing trouble: its document is tried again.
  private func settle() throws {
    var reply = try daemon.sync()
    while !reply.deferred.isEmpty {
      _ = try daemon.call(Retry.self, Retry.Parameters(ids: []))
      reply = try daemon.sync()
    }
    #expect(reply.settled, "\(reply)")
  }

  private func count(_ folder: String) throws -> Int {
    try FileManager.default.subpathsOfDirectory(atPath: daemon.root + "/" + folder).count { $0.utf8.count > 3 }
  }

  private func bytes(_ path: String) throws -> Int {
    let output = try TestDaemon.run("/usr/bin/du", ["-sb", daemon.root + "/" + path]).output
    return output.split(separator: "\t").first.flatMap { Int($0) } ?? 0
  }
}
